package org.wardkey.sms.gateway;

import java.net.URI;
import java.util.Set;

/** An address that messages may be handed to: what is on its way there is a number and a code. */
final class GatewayAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private GatewayAddress() {}

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none, or if others could read on the way there; it never repeats the
     *     address, in which a secret may be
     */
    static URI read(String setting, String text) {
        URI address = parsed(setting, text);
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
            throw new IllegalArgumentException(setting + ": an address with a host, without user and #");
        }
        boolean sealed = "https".equals(address.getScheme());
        boolean near = "http".equals(address.getScheme()) && THIS_MACHINE.contains(host);
        if (!sealed && !near) {
            throw new IllegalArgumentException(setting + ": https, or http to this machine");
        }
        return address;
    }

    private static URI parsed(String setting, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            // Its message would repeat the address.
            throw new IllegalArgumentException(setting + ": not an address");
        }
    }
}
