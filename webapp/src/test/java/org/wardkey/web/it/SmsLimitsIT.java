package org.wardkey.web.it;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.session.Waiting;
import org.wardkey.sms.Asked;
import org.wardkey.sms.OldSms;
import org.wardkey.sms.SignInBySms;
import org.wardkey.web.it.SmsPeople.Owner;

@ContainerTest
@DisplayName("ASVS V6.6.3: messages are limited")
class SmsLimitsIT {

    @Inject
    private SmsPeople people;

    @Inject
    private People all;

    @Inject
    private SmsStub phone;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInBySms sms;

    @Inject
    private OldSms old;

    @Inject
    private Sql sql;

    @Inject
    private Trail trail;

    @Inject
    private AtOnce atOnce;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("of sixteen who ask for one at once, in two sign-ins, one gets one: none is sent twice")
    void once() throws Exception {
        Owner doctor = people.doctor();
        Waiting one = waiting(doctor.person());
        int before = phone.to(doctor.number()).size();

        List<Asked> asked = atOnce.call(() -> sms.ask(one, SignIns.WARD));

        assertThat(asked).filteredOn(Asked.Sent.class::isInstance).hasSize(1);
        assertThat(asked).filteredOn(Asked.TooSoon.class::isInstance).hasSize(AtOnce.THREADS - 1);
        assertThat(phone.to(doctor.number())).hasSize(before + 1);
    }

    @Test
    @DisplayName("by waits that grow, and by ten a day for one person; each refusal is an entry")
    void waits() throws Exception {
        Owner doctor = people.doctor();
        long[] seconds = {30, 60, 120, 240, 480, 900, 900, 900, 900};

        for (long wait : seconds) {
            assertThat(ask(doctor.person()))
                    .isEqualTo(new Asked.Sent(clock.instant().plusSeconds(wait)));
            clock.forward(Duration.ofSeconds(wait - 1));
            assertThat(ask(doctor.person())).isInstanceOf(Asked.TooSoon.class);
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(ask(doctor.person())).isInstanceOf(Asked.Sent.class);
        clock.forward(Duration.ofMinutes(15));

        var entries = trail.during(() -> assertThat(ask(doctor.person())).isEqualTo(new Asked.Enough()));
        assertThat(entries).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("SMS_SENT");
            assertThat(entry.outcome()).isEqualTo("REFUSED");
            assertThat(entry.detail()).isEqualTo("sign-in: enough");
        });
        clock.forward(Duration.ofDays(1));
        assertThat(ask(doctor.person())).isInstanceOf(Asked.Sent.class);
    }

    @Test
    @DisplayName("by twenty a day for one number, however many people have it")
    void number() {
        Owner first = people.doctor();
        Person second = all.doctor().withAuthenticator();
        Person third = all.doctor().withAuthenticator();
        people.give(second, first.number());
        people.give(third, first.number());

        for (int message = 0; message < 10; message++) {
            assertThat(ask(first.person())).isInstanceOf(Asked.Sent.class);
            assertThat(ask(second)).isInstanceOf(Asked.Sent.class);
            clock.forward(Duration.ofMinutes(15));
        }

        assertThat(ask(third)).isEqualTo(new Asked.Enough());
    }

    @Test
    @DisplayName(
            "and what no limit counts any more is dropped, with codes that are over and numbers that nobody confirmed")
    void dropped() throws Exception {
        Owner doctor = people.doctor();
        Person without = all.doctor().withAuthenticator();
        ask(doctor.person());
        people.begin(people.session(without.account()), people.number());
        clock.forward(Duration.ofDays(1));

        old.drop();

        long account = doctor.account().value();
        assertThat(sql.one(
                        Long.class,
                        "select count(*) from sms_sent where sent_at < ?",
                        clock.instant().atOffset(UTC)))
                .isZero();
        assertThat(sql.one(
                        Long.class, "select count(*) from sms_code where account_id = ? and sealed is null", account))
                .isEqualTo(1);
        assertThat(sql.one(Long.class, "select count(*) from sms_number where confirmed_at is null"))
                .isZero();
        assertThat(sms.offer(waiting(doctor.person()))).isPresent();
    }

    private Asked ask(Person person) {
        return sms.ask(waiting(person), SignIns.WARD);
    }

    private Waiting waiting(Person person) {
        return signIns.waiting(signIns.pending(person)).orElseThrow();
    }
}
