package org.wardkey.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.Role;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.PendingSignIn.Next;
import org.wardkey.identity.session.SignedIn;

class LadderSessionTest {

    private static final Instant NOW = House.NOW;
    private static final PendingSignIn PENDING = new PendingSignIn(House.ACCOUNT, 0, Next.SECOND_FACTOR, NOW);
    private static final PendingSignIn ENROLLING = new PendingSignIn(House.ACCOUNT, 0, Next.ENROLMENT, NOW);
    private static final SignedIn PERSON = new SignedIn(House.ACCOUNT, 0, Set.of(Role.DOCTOR), NOW, null, null);

    private final House house = new House();
    private final Exchange exchange = Exchange.get("/sign-in");
    private final LadderSession session = of(exchange);

    @Test
    @DisplayName("Design section 8: a look at an anonymous visit makes no session")
    void anonymous() {
        assertThat(session.signedIn()).isEmpty();
        assertThat(session.pending()).isEmpty();
        assertThat(session.note("anything")).isEmpty();
        session.end(exchange.response());

        assertThat(house.count()).isZero();
        assertThat(exchange.cookies()).isEmpty();
    }

    @Test
    @DisplayName("ASVS V7.2.4: each rung has a session of its own, the one before is dead, and nothing is carried over")
    void climb() {
        session.climb(house.begin(ENROLLING), exchange.response());
        session.note("kept", "something");
        var before = Exchange.get("/enrol").in(exchange);

        session.climb(house.begin(PERSON), exchange.response());

        assertThat(house.count()).isEqualTo(1);
        assertThat(of(before).present()).isFalse();
        assertThat(session.signedIn()).contains(PERSON);
        assertThat(session.pending()).isEmpty();
        assertThat(session.note("kept")).isEmpty();
        assertThat(of(Exchange.get("/profile").in(exchange)).signedIn()).contains(PERSON);
    }

    @Test
    @DisplayName("a sign-in that waits for its code is in no store: the browser has it, and brings it back")
    void pending() {
        session.climb(PENDING, exchange.response());

        var later = of(Exchange.get("/sign-in/code").in(exchange));

        assertThat(house.count()).isZero();
        assertThat(later.pending()).contains(PENDING);
        assertThat(later.waiting()).isPresent();
        assertThat(later.signedIn()).isEmpty();
        assertThatThrownBy(() -> later.note("kept", "something")).isInstanceOf(RungLost.class);
    }

    @Test
    @DisplayName("Invariant 7: a pending sign-in ends with the account's epoch, and says that it was one")
    void pendingOfBefore() {
        session.climb(PENDING, exchange.response());
        house.endAll();

        var later = of(Exchange.get("/sign-in/code").in(exchange));

        assertThat(later.pending()).isEmpty();
        assertThat(later.pendingIsOver()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "MSAwIDIwMjYtMDEtMDFUMDA6MDA6MDBa"})
    @DisplayName("nobody makes a pending sign-in but we")
    void forgedPending(String forged) {
        var forger = of(Exchange.get("/sign-in/code").cookie(Cookies.PENDING, forged));

        assertThat(forger.present()).isFalse();
    }

    @Test
    @DisplayName("who starts a sign-in anew is no longer who they were")
    void anew() {
        session.climb(house.begin(PERSON), exchange.response());

        session.climb(PENDING, exchange.response());

        assertThat(session.signedIn()).isEmpty();
        assertThat(session.pending()).contains(PENDING);
        assertThat(house.count()).isZero();
    }

    @Test
    void whatIsKnownAboutARungIsReplacedInTheSameSession() {
        session.climb(house.begin(ENROLLING), exchange.response());
        session.note("kept", "something");
        house.endAll();

        session.update(ENROLLING.inEpoch(1));

        var later = of(Exchange.get("/enrol/codes").in(exchange));
        assertThat(later.pending()).contains(ENROLLING.inEpoch(1));
        assertThat(later.note("kept")).contains("something");
    }

    @Test
    @DisplayName("what arrives after the session ended brings no rung back")
    void lost() {
        session.climb(house.begin(PERSON), exchange.response());
        var other = of(Exchange.get("/profile").in(exchange));
        assertThat(other.signedIn()).isPresent();
        session.end(exchange.response());

        assertThatThrownBy(() -> other.update(PERSON)).isInstanceOf(RungLost.class);
        assertThatThrownBy(() -> other.note("kept", "something")).isInstanceOf(RungLost.class);
        assertThatThrownBy(() -> session.update(PERSON)).isInstanceOf(RungLost.class);
        assertThat(house.count()).isZero();
    }

    @Test
    @DisplayName("ASVS V7.4.1: signing out takes the cookies back")
    void cookies() {
        session.climb(house.begin(PERSON), exchange.response());
        var last = Exchange.post("/sign-out").in(exchange);

        of(last).end(last.response());

        assertThat(last.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo(Cookies.SESSION);
            assertThat(cookie.getMaxAge()).isZero();
            assertThat(cookie.getValue()).isEmpty();
        });
    }

    @Test
    @DisplayName("not every request writes: the last use is known to within fifteen seconds")
    void use() {
        session.climb(house.begin(PERSON), exchange.response());

        session.use(NOW.plusSeconds(14));
        assertThat(house.used).isEmpty();
        session.use(NOW.plusSeconds(15));
        session.use(NOW.plusSeconds(16));

        assertThat(house.used).hasSize(1);
    }

    @Test
    @DisplayName(
            "ASVS V16.5.3: a look that fails lets nobody in, and the page that says so is there for nobody in particular")
    void databaseAway() {
        session.climb(house.begin(PERSON), exchange.response());
        house.loseTheDatabase();
        var later = of(Exchange.get("/profile").in(exchange));

        assertThatThrownBy(later::signedIn).isInstanceOf(IllegalStateException.class);

        assertThat(later.signedIn()).isEmpty();
        assertThat(later.cookie()).isEmpty();
    }

    private LadderSession of(Exchange exchange) {
        return house.ladder.of(exchange.request());
    }
}
