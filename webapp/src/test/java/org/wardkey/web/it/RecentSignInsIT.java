package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardkey.identity.event.SecurityEvent.Action.PASSWORD_CHECK;
import static org.wardkey.identity.event.SecurityEvent.Action.SIGN_IN;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.oversight.audit.AuditReading;
import org.wardkey.oversight.audit.SignInEntry;

@ContainerTest
@DisplayName("F13: A person's recent sign-ins")
class RecentSignInsIT {

    private static final Origin THIEF = new Origin("10.9.9.9", "somebody's laptop");

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private AuditReading reading;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("show a sign-in with two steps once")
    void once() {
        Person person = people.doctor().withAuthenticator();
        signIns.now(person);
        clock.forward(Duration.ofMinutes(1));
        signIns.now(person);

        assertThat(actions(person)).containsExactly(SIGN_IN, SIGN_IN);
    }

    @Test
    @DisplayName(
            "ASVS V6.3.5: show who had the right password and stopped before the second step, also while the owner signs in")
    void stopped() {
        Person person = people.doctor().withAuthenticator();
        var pending = signIns.pending(person);
        clock.forward(Duration.ofSeconds(1));
        ladder.giveIdentifierAndPassword(person.identifier(), person.password(), THIEF);
        clock.forward(Duration.ofSeconds(1));
        signIns.code(pending, person.code(clock.instant()));

        List<SignInEntry> shown = shown(person);

        assertThat(shown).extracting(SignInEntry::action).containsExactly(SIGN_IN, PASSWORD_CHECK);
        assertThat(shown).extracting(SignInEntry::ledIn).containsExactly(true, false);
        assertThat(shown.get(1).address()).isEqualTo(THIEF.address());
    }

    @Test
    @DisplayName("show it too where the same client comes back later and gets in")
    void backLater() {
        Person person = people.doctor().withAuthenticator();
        signIns.pending(person);
        clock.forward(Duration.ofMinutes(10));
        signIns.now(person);

        assertThat(actions(person)).containsExactly(SIGN_IN, PASSWORD_CHECK);
    }

    private List<Action> actions(Person person) {
        return shown(person).stream().map(SignInEntry::action).toList();
    }

    /** What is shown since the set-up, the latest first. */
    private List<SignInEntry> shown(Person person) {
        return reading.recentSignIns(person.account(), 20, OptionalLong.empty());
    }
}
