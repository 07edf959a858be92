package org.wardkey.web.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports of this machine's loopback address that nobody listens on. */
final class Ports {

    private static final int FIRST = 18400;
    private static final int LAST = 18429;

    private static int next = FIRST;

    private Ports() {}

    /** A free port; never the same one twice in a test run. */
    static synchronized int free() {
        int port = IntStream.rangeClosed(next, LAST)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port from " + FIRST + " to " + LAST + " is free"));
        next = port + 1;
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
