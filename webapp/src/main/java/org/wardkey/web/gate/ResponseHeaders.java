package org.wardkey.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The headers that every response carries. */
public final class ResponseHeaders {

    /** Nothing from another host, no inline style, in no frame, forms only to ourselves; scripts by their nonce. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src ";

    private ResponseHeaders() {}

    /** For a page, whose scripts carry the nonce. */
    static void page(HttpServletRequest request, HttpServletResponse response, String nonce) {
        everywhere(request, response);
        response.setHeader("Content-Security-Policy", policy(nonce));
        response.setHeader("Cache-Control", "no-store");
    }

    /** For an answer that has nothing to run. */
    static void plain(HttpServletRequest request, HttpServletResponse response) {
        everywhere(request, response);
        response.setHeader("Cache-Control", "no-store");
    }

    /** For what has a name that changes with its content. */
    static void asset(HttpServletRequest request, HttpServletResponse response) {
        everywhere(request, response);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }

    /** Lets the scripts of rich components run on this page too: they carry a nonce of their own. */
    public static void allowScripts(HttpServletRequest request, HttpServletResponse response, String nonce) {
        Object own = request.getAttribute(ScriptNonce.ATTRIBUTE);
        response.setHeader("Content-Security-Policy", policy(String.valueOf(own), nonce));
    }

    private static String policy(String... nonces) {
        return POLICY
                + Arrays.stream(nonces).map(nonce -> "'nonce-" + nonce + "'").collect(Collectors.joining(" "));
    }

    private static void everywhere(HttpServletRequest request, HttpServletResponse response) {
        if (TransportSecurity.secures(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Content-Security-Policy", POLICY + "'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }
}
