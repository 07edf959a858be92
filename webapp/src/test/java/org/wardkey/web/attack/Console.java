package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.wardkey.web.browser.portal.Portal;

/** What a portal wrote while it was attacked. */
record Console(Portal portal) {

    private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\dT)");
    private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [a-z][\\w$.]*\\.[\\w$<>]+\\(");

    /**
     * Before any code of ours, the server itself gives up on these, and says so at length; and after it, its pool on a
     * connection that it is given back just when the database stops.
     */
    private static final List<String> THE_SERVERS_OWN = List.of(
            "http.util.URLDecoder",
            "http.util.HttpRequestURIDecoder",
            "HttpBrokenContentException",
            " javax.enterprise.resource.resourceadapter.com.sun.");

    /** No stack trace, and none of the secrets that were typed (ASVS V16.2.5). */
    void checkQuiet(String... secrets) {
        String console = portal.console();

        List<String> traces = Arrays.stream(ENTRY.split(console))
                .filter(entry -> TRACE.matcher(entry).find())
                .filter(entry -> THE_SERVERS_OWN.stream().noneMatch(entry::contains))
                .map(entry -> entry.lines().limit(5).toList().toString())
                .distinct()
                .limit(5)
                .toList();

        assertThat(traces).as("stack traces on the console").isEmpty();
        for (String secret : secrets) {
            assertThat(console.contains(secret)).as("a secret on the console").isFalse();
        }
    }
}
