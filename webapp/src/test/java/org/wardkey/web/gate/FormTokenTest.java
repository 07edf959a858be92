package org.wardkey.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.lang.reflect.Field;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.signin.PendingSignIn;
import org.wardkey.identity.signin.PendingSignIn.Next;

@DisplayName("N28: a POST carries a token that is bound to its session")
class FormTokenTest {

    private static final PendingSignIn PENDING =
            new PendingSignIn(new AccountId(1), 0, Next.SECOND_FACTOR, Instant.parse("2026-01-01T00:00:00Z"), 0);

    private final FormToken token = withRandomness();

    @Test
    @DisplayName("who has no session has it in a cookie, and gets no session by it")
    void withoutSession() {
        var page = Exchange.get("/sign-in");
        token.prepare(page.request(), page.response());

        var cookie = page.cookies().get(0);
        assertThat(cookie.getValue()).isEqualTo(inForm(page)).matches("[A-Za-z0-9_-]{22}");
        assertThat(page.hasSession()).isFalse();
        assertThat(token.holds(Exchange.post("/sign-in")
                        .cookie(cookie.getName(), cookie.getValue())
                        .field(FormToken.FIELD, inForm(page))
                        .request()))
                .isTrue();
    }

    @Test
    void aPageThatIsOpenInAnotherTabKeepsItsToken() {
        var first = Exchange.get("/sign-in");
        token.prepare(first.request(), first.response());
        var second = Exchange.get("/activate").cookie("wardkey-form", inForm(first));

        token.prepare(second.request(), second.response());

        assertThat(inForm(second)).isEqualTo(inForm(first));
        assertThat(second.cookies()).isEmpty();
    }

    @Test
    void anErrorPageOfTheSameRequestKeepsTheToken() {
        var page = Exchange.get("/nowhere");
        token.prepare(page.request(), page.response());
        String before = inForm(page);

        token.prepare(page.request(), page.response());

        assertThat(inForm(page)).isEqualTo(before);
        assertThat(page.cookies()).hasSize(1);
    }

    @Test
    @DisplayName("who has a session has it there: a cookie that somebody planted is worth nothing")
    void inSession() {
        var page = session(Exchange.get("/sign-in/code")).cookie("wardkey-form", "AAAAAAAAAAAAAAAAAAAAAA");
        token.prepare(page.request(), page.response());

        assertThat(inForm(page)).isNotEqualTo("AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(page.cookies()).extracting(Cookie::getName).doesNotContain(Cookies.FORM);
        assertThat(token.holds(post(page).field(FormToken.FIELD, inForm(page)).request()))
                .isTrue();
        assertThat(token.holds(post(page)
                        .cookie("wardkey-form", "AAAAAAAAAAAAAAAAAAAAAA")
                        .field(FormToken.FIELD, "AAAAAAAAAAAAAAAAAAAAAA")
                        .request()))
                .isFalse();
    }

    @Test
    @DisplayName("ASVS V7.2.4: the token of one rung is not that of the next")
    void newRung() {
        var page = session(Exchange.get("/sign-in/code"));
        token.prepare(page.request(), page.response());
        String before = inForm(page);

        page.climb(PENDING);

        assertThat(token.holds(post(page).field(FormToken.FIELD, before).request()))
                .isFalse();
    }

    @Test
    void aTokenIsNotTheNextOne() {
        var one = Exchange.get("/sign-in");
        var other = Exchange.get("/sign-in");

        token.prepare(one.request(), one.response());
        token.prepare(other.request(), other.response());

        assertThat(inForm(one)).isNotEqualTo(inForm(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BBBBBBBBBBBBBBBBBBBBBB", "AAAAAAAAAAAAAAAAAAAAA", "ÄAAAAAAAAAAAAAAAAAAAAA"})
    void anotherTokenDoesNotHold(String sent) {
        assertThat(token.holds(Exchange.post("/sign-in")
                        .cookie("wardkey-form", "AAAAAAAAAAAAAAAAAAAAAA")
                        .field(FormToken.FIELD, sent)
                        .request()))
                .isFalse();
    }

    @Test
    void noTokenDoesNotHold() {
        var cookieAlone = Exchange.post("/sign-in").cookie("wardkey-form", "AAAAAAAAAAAAAAAAAAAAAA");
        var fieldAlone = Exchange.post("/sign-in").field(FormToken.FIELD, "AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(token.holds(cookieAlone.request())).isFalse();
        assertThat(token.holds(fieldAlone.request())).isFalse();
        assertThat(token.holds(Exchange.post("/sign-in").request())).isFalse();
        assertThat(token.holds(post(session(Exchange.get("/profile")))
                        .field(FormToken.FIELD, "")
                        .request()))
                .as("a session in which no page was shown yet")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAA\"", "AAAAAAAAAAAAAAAAAAAAAAA"})
    @DisplayName("a cookie that is none of ours is not written into a page, and does not hold")
    void strangeCookie(String value) {
        var page = Exchange.get("/sign-in").cookie("wardkey-form", value);
        token.prepare(page.request(), page.response());

        assertThat(inForm(page)).isNotEqualTo(value).hasSize(22);
        assertThat(token.holds(Exchange.post("/sign-in")
                        .cookie("wardkey-form", value)
                        .field(FormToken.FIELD, value)
                        .request()))
                .isFalse();
    }

    private static Exchange session(Exchange exchange) {
        return exchange.climb(PENDING);
    }

    private static Exchange post(Exchange page) {
        return Exchange.post("/sign-in/code").in(page);
    }

    private static String inForm(Exchange page) {
        return (String) Objects.requireNonNull(page.request().getAttribute(FormToken.FIELD));
    }

    private static FormToken withRandomness() {
        try {
            var token = new FormToken();
            Field random = FormToken.class.getDeclaredField("random");
            random.setAccessible(true);
            random.set(token, new SecureRandom());
            return token;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
