package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.activation.Activation;
import org.wardkey.identity.activation.ActivationOutcome;
import org.wardkey.identity.activation.FirstAdministrator;

@ContainerTest
class ActivationIT {

    private static final Duration A_MOMENT = ChronoUnit.MICROS.getDuration();
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    private People people;

    @Inject
    private Activation activation;

    @Inject
    private FirstAdministrator first;

    @Inject
    private AtOnce atOnce;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    @Test
    @DisplayName("ASVS V6.4.1: a slip works once, with its own code, and a password that is not fit does not use it up")
    void once() {
        var waiting = people.waitingDoctor();
        var another = people.waitingDoctor();

        assertThat(activate(waiting, another.code(), People.PASSWORD)).isInstanceOf(ActivationOutcome.Refused.class);
        assertThat(activate(waiting, "", People.PASSWORD)).isInstanceOf(ActivationOutcome.Refused.class);
        assertThat(activate(waiting, waiting.code(), "short")).isInstanceOf(ActivationOutcome.Unfit.class);
        assertThat(activate(waiting, waiting.code(), People.PASSWORD)).isInstanceOf(ActivationOutcome.Activated.class);
        assertThat(activate(waiting, waiting.code(), People.PASSWORD)).isInstanceOf(ActivationOutcome.Refused.class);
    }

    @Test
    @DisplayName("ASVS V6.4.1: a slip is good for seven days, its last instant outside")
    void lifetime() {
        var waiting = people.waitingDoctor();

        clock.forward(Duration.ofDays(7).minus(A_MOMENT));
        assertThat(activate(waiting, waiting.code(), "short")).isInstanceOf(ActivationOutcome.Unfit.class);
        clock.forward(A_MOMENT);

        assertThat(activate(waiting, waiting.code(), People.PASSWORD)).isInstanceOf(ActivationOutcome.Refused.class);
    }

    @Test
    @DisplayName("Invariant 12: the last set-up link makes one administrator, also of sixteen who use it at once")
    void oneAdministrator() throws Exception {
        asOnANewServer(() -> {
            Secret old = first.offer().orElseThrow();
            Secret link = first.offer().orElseThrow();

            assertThat(create(old)).isInstanceOf(ActivationOutcome.Refused.class);
            var answers = atOnce.call(() -> create(link));

            assertThat(answers)
                    .filteredOn(ActivationOutcome.Activated.class::isInstance)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(ActivationOutcome.Refused.class::isInstance)
                    .hasSize(AtOnce.THREADS - 1);
            assertThat(first.opens(link)).isFalse();
            assertThat(first.offer()).isEmpty();
            return true;
        });
    }

    @Test
    @DisplayName("Invariant 12: a set-up link is good for a day, its last instant outside")
    void linkLifetime() throws Exception {
        asOnANewServer(() -> {
            Secret link = first.offer().orElseThrow();

            clock.forward(Duration.ofHours(24).minus(A_MOMENT));
            assertThat(first.opens(link)).isTrue();
            clock.forward(A_MOMENT);

            assertThat(first.opens(link)).isFalse();
            assertThat(create(link)).isInstanceOf(ActivationOutcome.Refused.class);
            return true;
        });
    }

    private ActivationOutcome activate(People.Waiting waiting, String code, String password) {
        return activation.activate(waiting.identifier(), code, Secret.of(password), People.DESK);
    }

    private ActivationOutcome create(Secret link) {
        var person = new NewAccount(
                PersonKind.STAFF,
                "Farida Test",
                Locale.ENGLISH,
                Set.of(Role.ADMINISTRATOR),
                List.of(new EmailAddress("first-" + COUNT.incrementAndGet() + "@ward.example")),
                List.of());
        return first.create(link, person, Secret.of(People.PASSWORD), People.DESK);
    }

    /** Other tests have made administrators on this server: they wait aside. */
    private void asOnANewServer(Callable<?> work) throws Exception {
        String administrators = " and id in (select account_id from account_role where role = 'ADMINISTRATOR')";
        sql.execute("update account set state = 'NOT_ACTIVATED' where state = 'ACTIVE'" + administrators);
        try {
            work.call();
        } finally {
            sql.execute("update account set state = 'ACTIVE' where state = 'NOT_ACTIVATED'" + administrators);
        }
    }
}
