package org.wardkey.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a request has the shape of one that our pages send. What has not is refused before anything reads it. */
final class RequestShape {

    /** All that any page of ours takes. */
    private static final List<String> ALLOWED = List.of("GET", "HEAD", "POST");

    /** The same, as a refusal tells it. */
    static final String METHODS = String.join(", ", ALLOWED);

    /** Methods that ask and change nothing. */
    static final Set<String> READING = Set.of("GET", "HEAD");

    /** Faces would look for a way of drawing pages by this name. There is one, and no page of ours names it. */
    private static final String RENDER_KIT = "jakarta.faces.RenderKitId";

    /** Parameters, encoded characters, backslashes, empty steps, steps back and none. */
    private static final Pattern DISGUISED = Pattern.compile("[;%\\\\]|//|/\\.{1,2}(/|$)");

    private RequestShape() {}

    /** The status to refuse it with before its form is taken in, or nothing where it has the right shape. */
    static OptionalInt fault(HttpServletRequest request) {
        if (!ALLOWED.contains(request.getMethod())) {
            return OptionalInt.of(405);
        }
        if (request.getContentLengthLong() > FormIntake.LONGEST) {
            return OptionalInt.of(413);
        }
        String uri = request.getRequestURI();
        if (disguised(uri)) {
            return OptionalInt.of(400);
        }
        if (Paths.of(request).endsWith(".xhtml")) {
            return OptionalInt.of(404);
        }
        String type = request.getContentType();
        if (request.getMethod().equals("POST")
                && (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"))) {
            return OptionalInt.of(415);
        }
        return OptionalInt.empty();
    }

    /**
     * Whether an address is another one than it looks. No address of ours needs any of this; a cache in front might take a
     * page for a file of another name.
     */
    private static boolean disguised(String uri) {
        return DISGUISED.matcher(uri).find();
    }

    /** The status to refuse what it asks for with. */
    static OptionalInt faultOfParameters(HttpServletRequest request) {
        try {
            Map<String, String[]> parameters = request.getParameterMap();
            boolean nul = parameters.entrySet().stream()
                    .anyMatch(e ->
                            hasNul(e.getKey()) || Arrays.stream(e.getValue()).anyMatch(RequestShape::hasNul));
            boolean many = parameters.values().stream()
                            .mapToInt(values -> values.length)
                            .sum()
                    > FormFields.MOST;
            return nul || many || parameters.containsKey(RENDER_KIT) ? OptionalInt.of(400) : OptionalInt.empty();
        } catch (IllegalStateException | IllegalArgumentException e) {
            // The server's way to say that an address cannot be read.
            return OptionalInt.of(400);
        }
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
