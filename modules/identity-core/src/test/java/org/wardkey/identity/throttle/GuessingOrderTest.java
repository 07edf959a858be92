package org.wardkey.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.MovableClock;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.InMemoryAccounts;

@Label("F21, N12: in whatever order things happen,")
class GuessingOrderTest {

    private static final Origin STRANGER = new Origin("203.0.113.7", "laptop");

    /** What may happen to an authenticator; only a success begins anew. */
    enum Act {
        WRONG,
        WRONG_AGAIN,
        REPLAYED,
        RIGHT,
        A_SECOND,
        A_MINUTE,
        AN_HOUR,
        A_YEAR,
        BACK_AN_HOUR
    }

    @Property(tries = 300)
    @Label("nothing but a success reopens guessing")
    void waits(@ForAll @Size(min = 20, max = 300) List<Act> acts) {
        var run = new Run();

        acts.forEach(run::act);

        assertThat(run.compared).isLessThanOrEqualTo(acts.size());
    }

    @Property(tries = 20)
    @Label("after a hundred wrong ones in a row nothing is compared, however long one waits")
    void aHundred(@ForAll @Size(max = 300) List<Act> acts) {
        var run = new Run();

        acts.stream().filter(act -> act != Act.RIGHT).forEach(run::act);
        for (int hours = 0; hours < 2 * Schedule.CEILING; hours++) {
            run.act(Act.WRONG);
            run.act(Act.AN_HOUR);
        }

        assertThat(run.inRow).isEqualTo(Schedule.CEILING);
    }

    /** One authenticator, and what an onlooker counts. */
    private static final class Run {

        private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
        private final Throttle throttle = Throttles.fresh(clock);
        private final Guess guess = Guess.of(account(), new FactorKind("app"));
        private int compared;
        private int inRow;

        /** Since the last wrong one, however the clock was put. */
        private Duration passed = Duration.ZERO;

        private void act(Act act) {
            switch (act) {
                case WRONG, WRONG_AGAIN, REPLAYED, RIGHT -> turn(act);
                case A_SECOND -> pass(Duration.ofSeconds(1));
                case A_MINUTE -> pass(Duration.ofMinutes(1));
                case AN_HOUR -> pass(Duration.ofHours(1));
                case A_YEAR -> pass(Duration.ofDays(366));
                case BACK_AN_HOUR -> clock.move(Duration.ofHours(-1));
            }
        }

        private void pass(Duration time) {
            clock.move(time);
            passed = passed.plus(time);
        }

        private void turn(Act act) {
            try (Turn turn = throttle.turn(guess, STRANGER)) {
                if (turn.refusedUntil().isPresent()) {
                    return;
                }
                assertThat(inRow).isLessThan(Schedule.CEILING);
                assertThat(passed).as("after " + inRow).isGreaterThanOrEqualTo(Throttles.DELIVERED.waitAfter(inRow));
                compared++;
                if (act == Act.RIGHT) {
                    turn.succeeded();
                    inRow = 0;
                } else if (act == Act.REPLAYED) {
                    turn.undecided();
                } else {
                    turn.failed();
                    inRow++;
                    passed = Duration.ZERO;
                }
            }
        }

        private static Account account() {
            var accounts = new InMemoryAccounts();
            return accounts.hold(
                    accounts.active(PersonKind.DOCTOR, "Asha Rao", new EmailAddress("asha@hospital.example")));
        }
    }
}
