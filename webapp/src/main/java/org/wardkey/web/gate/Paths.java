package org.wardkey.web.gate;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as the container reads it: decoded, without parameters. */
final class Paths {

    private Paths() {}

    static String of(HttpServletRequest request) {
        String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }
}
