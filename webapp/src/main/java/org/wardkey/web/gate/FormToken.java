package org.wardkey.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hidden value that shows that a form came from a page of ours (NIST N28).
 *
 * <p>Who has a session has a token in it. Who has none, because nobody is given one before a right password, has it in a
 * cookie: another site can make the browser send that cookie, but can neither read it nor put it into the form.
 */
@ApplicationScoped
class FormToken {

    /** The name of the hidden field, and of the request attribute that pages write into it. */
    static final String FIELD = "formToken";

    private static final String KEY = "wardkey.form-token";
    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    @Inject
    private SecureRandom random;

    /** Sees to it that the forms of the page to come have a token to carry. */
    void prepare(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(FIELD) != null) {
            // An error page of the same request: its cookie is on the way already.
            return;
        }
        String token = expected(request).orElseGet(() -> issue(request, response));
        request.setAttribute(FIELD, token);
    }

    /** Whether a POST carries the token that it should. */
    boolean holds(HttpServletRequest request) {
        String sent = request.getParameter(FIELD);
        Optional<String> expected = expected(request);
        return sent != null && expected.isPresent() && equal(sent, expected.get());
    }

    private static Optional<String> expected(HttpServletRequest request) {
        LadderSession session = LadderSession.of(request);
        return session.present()
                ? session.get(KEY, String.class)
                : Cookies.read(request, Cookies.FORM)
                        .filter(token -> SHAPE.matcher(token).matches());
    }

    private String issue(HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        LadderSession session = LadderSession.of(request);
        if (session.present()) {
            session.put(KEY, token);
        } else {
            Cookies.write(request, response, Cookies.FORM, token, Cookies.UNTIL_BROWSER_CLOSES);
        }
        return token;
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
