package org.wardkey.web.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Our own cookies: HttpOnly, SameSite, and over TLS Secure with the {@code __Host-} prefix, so that no other host can
 * plant them. None holds personal data.
 */
public final class Cookies {

    /** The form token of who has no session. */
    public static final String FORM = "wardkey-form";

    /** The secret of a session. */
    static final String SESSION = "wardkey-session";

    /** A pending sign-in, sealed. */
    static final String PENDING = "wardkey-pending";

    /** Whose owner signed in from this browser before. */
    static final String BROWSER = "wardkey-browser";

    /** What trusted devices bring. */
    static final String TRUSTED = "wardkey-trusted";

    /** The language that a person chose. */
    public static final String LANGUAGE = "wardkey-language";

    public static final Duration UNTIL_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private Cookies() {}

    public static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        String full = fullName(request, name);
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(full))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    public static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        var cookie = new Cookie(fullName(request, name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(TransportSecurity.secures(request));
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Takes a cookie back that the request brought. */
    static void forget(HttpServletRequest request, HttpServletResponse response, String name) {
        if (read(request, name).isPresent()) {
            write(request, response, name, "", Duration.ZERO);
        }
    }

    private static String fullName(HttpServletRequest request, String name) {
        return TransportSecurity.secures(request) ? "__Host-" + name : name;
    }
}
