package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.wardkey.web.browser.client.Reply;

/** What holds for every answer, whatever was asked (invariant 13). */
final class Sound {

    /** Names of what the portal is built of, and the traces that they leave. */
    static final Pattern INSIDE =
            Pattern.compile("(?i)payara|glassfish|grizzly|mojarra|tomcat|catalina|coyote|weld\\b|eclipselink"
                    + "|servlet|postgres|hikari|\\bh2 database|sqlstate|\\bexception\\b|[a-z]exception\\b|stack ?trace"
                    + "|\\.java:\\d|\\bat [a-z]\\w*(\\.\\w+)+\\(|\\bjavax?\\.[a-z]+|com\\.sun|root:x:0");

    /** Faces names its own fields by this; it says nothing about the server. */
    private static final String FACES_FIELD = "jakarta.faces.";

    private static final List<String> TELLTALES = List.of("Server", "X-Powered-By", "X-AspNet-Version", "Via");

    private Sound() {}

    /** Checks an answer. */
    static void check(String attack, Reply reply) {
        assertThat(reply.status()).as("%s: status", attack).isBetween(200, 499);
        checkHeaders(attack, reply);
        checkWords(attack, reply);
    }

    static void check(String attack, Wire.Answer answer) {
        assertThat(answer.status()).as(attack).isBetween(200, 499);
        assertThat(answer.headers()).as(attack).doesNotContainPattern(INSIDE).doesNotContain("\nServer:");
        assertThat(answer.header(Hostile.HEADER)).as(attack).isEmpty();
        assertThat(answer.body().replace(FACES_FIELD, ""))
                .as(attack)
                .doesNotContainPattern(INSIDE)
                .doesNotContain(Hostile.TAG, Hostile.PRODUCT);
        if (!answer.body().isEmpty()) {
            assertThat(answer.header("Content-Security-Policy").orElse(""))
                    .as(attack)
                    .contains("frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).as(attack).contains("nosniff");
        }
    }

    private static void checkHeaders(String attack, Reply reply) {
        var headers = reply.headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .as("%s: content security policy", attack)
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).as(attack).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).as(attack).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).as(attack).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).as(attack).contains("no-store");
        assertThat(headers.map()).as(attack).doesNotContainKeys(TELLTALES.toArray(String[]::new));
        assertThat(headers.firstValue(Hostile.HEADER))
                .as("%s: a header of the attacker's", attack)
                .isEmpty();
        assertThat(headers.map().toString()).as(attack).doesNotContainPattern(INSIDE);
    }

    /** Checks what a page says, and what it does not. */
    static void checkWords(String attack, Reply reply) {
        assertThat(reply.body().replace(FACES_FIELD, ""))
                .as("%s: what the page says", attack)
                .doesNotContainPattern(INSIDE)
                .doesNotContain(Hostile.TAG, Hostile.PRODUCT, "<script>wk");
        if (reply.status() >= 400) {
            assertThat(reply.heading()).as("%s: a clear message", attack).isNotBlank();
        }
    }
}
