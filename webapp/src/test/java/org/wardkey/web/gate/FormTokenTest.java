package org.wardkey.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.Role;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.PendingSignIn.Next;
import org.wardkey.identity.session.SignedIn;

@DisplayName("N28: a POST carries a token that is bound to its session")
class FormTokenTest {

    private static final PendingSignIn PENDING = new PendingSignIn(House.ACCOUNT, 0, Next.SECOND_FACTOR, House.NOW);
    private static final SignedIn PERSON = new SignedIn(House.ACCOUNT, 0, Set.of(Role.DOCTOR), House.NOW, null, null);

    private final House house = new House();
    private final FormToken token = house.token;

    @Test
    @DisplayName("who has no session has it in a cookie, and gets no session by it")
    void withoutSession() {
        var page = Exchange.get("/sign-in");
        token.prepare(page.request(), page.response());

        var cookie = page.cookies().get(0);
        assertThat(cookie.getValue()).isEqualTo(inForm(page)).matches("[A-Za-z0-9_-]{22}");
        assertThat(house.count()).isZero();
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

        signIn(page);

        assertThat(token.holds(post(page).field(FormToken.FIELD, before).request()))
                .isFalse();
    }

    @Test
    @DisplayName("a page that is saved or seen by others gives the secret of the session not away")
    void notTheSecret() {
        var page = signIn(Exchange.get("/profile"));

        token.prepare(page.request(), page.response());

        assertThat(page.cookies()).extracting(Cookie::getValue).isNotEmpty().doesNotContain(inForm(page));
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

    /** Between the steps. */
    private Exchange session(Exchange exchange) {
        house.ladder.of(exchange.request()).climb(PENDING, exchange.response());
        return exchange;
    }

    private Exchange signIn(Exchange exchange) {
        house.ladder.of(exchange.request()).climb(house.begin(PERSON), exchange.response());
        return exchange;
    }

    private static Exchange post(Exchange page) {
        return Exchange.post("/sign-in/code").in(page);
    }

    private static String inForm(Exchange page) {
        return (String) Objects.requireNonNull(page.request().getAttribute(FormToken.FIELD));
    }
}
