package org.wardkey.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a request has the shape of one that our pages send. What has not is refused before anything reads it. */
final class RequestShape {

    static final String METHODS = "GET, HEAD, POST";

    /** No form of ours comes near it. */
    private static final long LONGEST_BODY = 65_536;

    /** Faces would look for a way of drawing pages by this name. There is one, and no page of ours names it. */
    private static final String RENDER_KIT = "jakarta.faces.RenderKitId";

    /** Parameters, encoded characters, backslashes, empty steps, steps back and none. */
    private static final Pattern DISGUISED = Pattern.compile("[;%\\\\]|//|/\\.{1,2}(/|$)");

    private static final Set<String> ALLOWED = Set.of("GET", "HEAD", "POST");

    private RequestShape() {}

    /** The status to refuse it with, or nothing where it has the right shape. */
    static OptionalInt fault(HttpServletRequest request) {
        if (!ALLOWED.contains(request.getMethod())) {
            return OptionalInt.of(405);
        }
        if (request.getContentLengthLong() > LONGEST_BODY) {
            return OptionalInt.of(413);
        }
        String uri = request.getRequestURI();
        if (disguised(uri)) {
            return OptionalInt.of(400);
        }
        String path = Paths.of(request);
        if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            return OptionalInt.of(404);
        }
        String type = request.getContentType();
        if (request.getMethod().equals("POST")
                && (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"))) {
            return OptionalInt.of(415);
        }
        return parameters(request);
    }

    /**
     * Whether an address is another one than it looks. No address of ours needs any of this; a cache in front might take a
     * page for a file of another name.
     */
    private static boolean disguised(String uri) {
        return DISGUISED.matcher(uri).find();
    }

    private static OptionalInt parameters(HttpServletRequest request) {
        try {
            Map<String, String[]> parameters = request.getParameterMap();
            boolean nul = parameters.entrySet().stream()
                    .anyMatch(e ->
                            hasNul(e.getKey()) || Arrays.stream(e.getValue()).anyMatch(RequestShape::hasNul));
            return nul || parameters.containsKey(RENDER_KIT) ? OptionalInt.of(400) : OptionalInt.empty();
        } catch (IllegalStateException | IllegalArgumentException e) {
            // The server's way to say that the form is too long or not a form.
            return OptionalInt.of(413);
        }
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
