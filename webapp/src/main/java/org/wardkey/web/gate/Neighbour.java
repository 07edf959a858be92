package org.wardkey.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Whoever runs on the same machine and asks for itself: the reverse proxy that looks whether the node is fit, or ops. What a
 * proxy hands on for somebody else carries a header that says so.
 */
final class Neighbour {

    private static final List<String> HANDED_ON =
            List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host", "X-Forwarded-Proto", "Via");

    private Neighbour() {}

    static boolean asks(HttpServletRequest request) {
        return loopback(request.getRemoteAddr())
                && HANDED_ON.stream().noneMatch(name -> request.getHeader(name) != null);
    }

    /** An address is never looked up: the server writes it in digits. */
    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
