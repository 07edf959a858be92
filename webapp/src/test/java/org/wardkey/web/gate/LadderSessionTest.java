package org.wardkey.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Role;
import org.wardkey.identity.signin.PendingSignIn;
import org.wardkey.identity.signin.PendingSignIn.Next;
import org.wardkey.identity.signin.SignedIn;

class LadderSessionTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final PendingSignIn PENDING = new PendingSignIn(new AccountId(1), 0, Next.SECOND_FACTOR, NOW, 0);
    private static final SignedIn PERSON = new SignedIn(new AccountId(1), 0, Set.of(Role.DOCTOR), NOW, null, null);

    private final Exchange exchange = Exchange.get("/sign-in");
    private final LadderSession session = LadderSession.of(exchange.request());

    @Test
    @DisplayName("Design section 8: a look at an anonymous visit makes no session")
    void anonymous() {
        assertThat(session.signedIn()).isEmpty();
        assertThat(session.pending()).isEmpty();
        assertThat(session.get("anything", String.class)).isEmpty();
        session.end();

        assertThat(exchange.hasSession()).isFalse();
    }

    @Test
    @DisplayName("ASVS V7.2.4: each rung has a session of its own, the one before is dead, and nothing is carried over")
    void climb() {
        exchange.climb(PENDING);
        var first = Objects.requireNonNull(exchange.session());
        session.put("kept", "something");

        exchange.climb(PERSON);

        assertThat(exchange.session()).isNotSameAs(first);
        assertThat(session.signedIn()).contains(PERSON);
        assertThat(session.pending()).isEmpty();
        assertThat(session.get("kept", String.class)).isEmpty();
    }

    @Test
    @DisplayName("who starts a sign-in anew is no longer who they were")
    void anew() {
        exchange.climb(PERSON);

        exchange.climb(PENDING);

        assertThat(session.signedIn()).isEmpty();
        assertThat(session.pending()).contains(PENDING);
    }

    @Test
    void whatIsKnownAboutARungIsReplacedInTheSameSession() {
        exchange.climb(PENDING);
        session.put("kept", "something");

        session.update(PENDING.inEpoch(3));

        assertThat(session.pending()).contains(PENDING.inEpoch(3));
        assertThat(session.get("kept", String.class)).contains("something");
        assertThat(session.get("kept", Integer.class)).as("of another type").isEmpty();
    }

    @Test
    @DisplayName("a wrong code that arrives after the session ended brings no rung back")
    void lost() {
        exchange.climb(PENDING);
        session.end();

        assertThat(session.pending()).isEmpty();
        assertThatThrownBy(() -> session.update(PENDING)).isInstanceOf(RungLost.class);
        assertThat(exchange.hasSession()).isFalse();
    }

    @Test
    @DisplayName("N28, ASVS V7.2.3: is opened by 128 random bits of our own, which it does not keep itself")
    void secret() {
        exchange.climb(PERSON);
        String secret = secret(exchange).getValue();
        var later = Exchange.get("/profile").in(exchange);

        assertThat(LadderSession.of(later.request()).signedIn()).contains(PERSON);
        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(16);
        assertThat(secret)
                .isNotEqualTo(secret(Exchange.get("/sign-in").climb(PERSON)).getValue());
        assertThat(Objects.requireNonNull(exchange.session()).kept())
                .doesNotContain(secret, Base64.getUrlDecoder().decode(secret));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAAAAAAAAAAAAAAAAAAAA"})
    @DisplayName("who has its id and not its secret has no session, and ends nobody's")
    void idAlone(String guess) {
        exchange.climb(PERSON);
        var other = Exchange.get("/profile").withTheIdOf(exchange);
        var stranger = LadderSession.of((guess.isEmpty() ? other : other.cookie(Cookies.SECRET, guess)).request());

        assertThat(stranger.present()).isFalse();
        assertThat(stranger.signedIn()).isEmpty();
        assertThatThrownBy(() -> stranger.put("kept", "something")).isInstanceOf(RungLost.class);
        assertThatThrownBy(() -> stranger.inTurn(() -> "")).isInstanceOf(RungLost.class);
        stranger.end();
        assertThat(session.signedIn()).contains(PERSON);
    }

    @Test
    @DisplayName("the secret of one rung does not open the next")
    void secretOfTheRungBefore() {
        exchange.climb(PENDING);
        String before = secret(exchange).getValue();
        var next = Exchange.get("/sign-in/code").in(exchange).climb(PERSON);

        var late = Exchange.get("/profile").withTheIdOf(next).cookie(Cookies.SECRET, before);

        assertThat(LadderSession.of(late.request()).signedIn()).isEmpty();
    }

    private static Cookie secret(Exchange exchange) {
        return exchange.cookies().stream()
                .filter(cookie -> cookie.getName().equals(Cookies.SECRET))
                .findFirst()
                .orElseThrow();
    }
}
