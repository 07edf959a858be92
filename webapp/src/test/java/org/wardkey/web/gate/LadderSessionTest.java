package org.wardkey.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
        session.climb(PENDING);
        var first = Objects.requireNonNull(exchange.session());
        session.put("kept", "something");

        session.climb(PERSON);

        assertThat(exchange.session()).isNotSameAs(first);
        assertThat(session.signedIn()).contains(PERSON);
        assertThat(session.pending()).isEmpty();
        assertThat(session.get("kept", String.class)).isEmpty();
    }

    @Test
    @DisplayName("who starts a sign-in anew is no longer who they were")
    void anew() {
        session.climb(PERSON);

        session.climb(PENDING);

        assertThat(session.signedIn()).isEmpty();
        assertThat(session.pending()).contains(PENDING);
    }

    @Test
    void whatIsKnownAboutARungIsReplacedInTheSameSession() {
        session.climb(PENDING);
        session.put("kept", "something");

        session.update(PENDING.inEpoch(3));

        assertThat(session.pending()).contains(PENDING.inEpoch(3));
        assertThat(session.get("kept", String.class)).contains("something");
        assertThat(session.get("kept", Integer.class)).as("of another type").isEmpty();
    }

    @Test
    @DisplayName("a wrong code that arrives after the session ended brings no rung back")
    void lost() {
        session.climb(PENDING);
        session.end();

        assertThat(session.pending()).isEmpty();
        assertThatThrownBy(() -> session.update(PENDING)).isInstanceOf(RungLost.class);
        assertThat(exchange.hasSession()).isFalse();
    }
}
