package org.wardkey.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hidden value that shows that a form came from a page of ours (NIST N28).
 *
 * <p>Who is on the ladder has one that is made from what only their browser and we know: the secret of the session, or the
 * sealed pending sign-in. It changes with the rung. Who is not, because nobody is given a session before a right password,
 * has it in a cookie: another site can make the browser send that cookie, but can neither read it nor put it into the form.
 */
@ApplicationScoped
class FormToken {

    /** The name of the hidden field, and of the request attribute that pages write into it. */
    static final String FIELD = "formToken";

    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    @Inject
    private SecureRandom random;

    @Inject
    private LadderSessions sessions;

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

    private Optional<String> expected(HttpServletRequest request) {
        return sessions.of(request)
                .cookie()
                .map(FormToken::of)
                .or(() -> Cookies.read(request, Cookies.FORM)
                        .filter(token -> SHAPE.matcher(token).matches()));
    }

    private String issue(HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Cookies.write(request, response, Cookies.FORM, token, Cookies.UNTIL_BROWSER_CLOSES);
        return token;
    }

    /** A digest: a page that is seen, saved or printed does not give the cookie away. */
    private static String of(String cookie) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("form token " + cookie).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
