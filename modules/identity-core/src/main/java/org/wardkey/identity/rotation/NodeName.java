package org.wardkey.identity.rotation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import org.wardkey.identity.RandomName;

/** What a running server is called among others: its machine, its process, and letters that no other has. */
final class NodeName {

    private static final int LETTERS = 8;
    private static final int LONGEST_HOST = 60;

    private NodeName() {}

    static String draw(SecureRandom random) {
        String host = host();
        return host.substring(0, Math.min(LONGEST_HOST, host.length()))
                + '/'
                + ProcessHandle.current().pid()
                + '/'
                + RandomName.draw(random).substring(0, LETTERS);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
