package org.wardkey.web.gate;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that every response carries. */
public final class ResponseHeaders {

    /** Nothing from another host, no inline script or style, in no frame, forms only to ourselves. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'";

    private ResponseHeaders() {}

    static void page(HttpServletResponse response) {
        everywhere(response);
        response.setHeader("Cache-Control", "no-store");
    }

    /** For what has a name that changes with its content. */
    static void asset(HttpServletResponse response) {
        everywhere(response);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }

    /** The policy of a page whose rich components bring inline scripts: those carry the nonce, nothing else runs. */
    public static String policyWith(String nonce) {
        return POLICY + " 'nonce-" + nonce + "'";
    }

    private static void everywhere(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }
}
