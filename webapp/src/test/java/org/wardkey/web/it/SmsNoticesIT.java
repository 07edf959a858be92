package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.oversight.notice.NotMe;
import org.wardkey.oversight.notice.Post;
import org.wardkey.sms.OldSms;
import org.wardkey.web.it.SmsStub.Message;
import org.wardkey.web.mail.MailServer;

@ContainerTest
@DisplayName("A notice by SMS")
class SmsNoticesIT {

    private static final int A_DAY = 10;
    private static final int MORE_THAN_A_ROUND = 60;

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private Accounts accounts;

    @Inject
    private SwitchedPhones phones;

    @Inject
    private SwitchedCourier mail;

    @Inject
    private SmsStub gateway;

    @Inject
    private Post post;

    @Inject
    private NotMe notMe;

    @Inject
    private OldSms old;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private InTransaction transaction;

    @Inject
    private Sql sql;

    @Inject
    private Dump dump;

    @Inject
    private MovableClock clock;

    @BeforeEach
    void turnOn() {
        gateway.isThere();
        phones.turn(true);
    }

    @AfterEach
    void turnOff() {
        phones.turn(false);
        gateway.isThere();
        // What a fuse keeps from the gateway is over.
        clock.forward(Duration.ofDays(1));
    }

    @Test
    @DisplayName("N18: arrives in the person's language, with a link that says it was not them")
    void arrives() {
        Person caretaker = told(people.caretaker());
        transaction.run(() -> accounts.speak(caretaker.account(), Locale.forLanguageTag("hi")));

        signIns.password(caretaker);
        post.goRound();

        Message message = last(caretaker);
        assertThat(message.text())
                .contains("नए ब्राउज़र से साइन इन", "आप नहीं थे?")
                .doesNotContain("Asha");
        String token = message.text().replaceFirst(".*notice=", "");
        assertThat(notMe.look(token, Locale.ENGLISH)).isPresent();
        assertThat(notMe.confirm(token, People.DESK)).isPresent();
        assertThat(notMe.confirm(token, People.DESK)).isEmpty();
    }

    @Test
    @DisplayName("Invariant 14: waits while the gateway is away, keeps no mail waiting, and arrives once")
    void away() throws Exception {
        try (var server = MailServer.start()) {
            mail.turnOn(server.port());
            Person caretaker = told(people.caretaker());
            Person doctor = told(people.doctor());
            gateway.isAway();

            signIns.password(caretaker);
            signIns.password(doctor);
            post.goRound();
            assertThat(state(caretaker)).isEqualTo("WAITING");
            assertThat(server.to(doctor.identifier())).hasSize(2);
            assertThat(post.trouble()).hasValueSatisfying(why -> assertThat(why).contains("gateway"));
            gateway.isThere();
            untilTheFuseIsWhole();
            clock.forward(Duration.ofMinutes(1));
            post.goRound();
            post.goRound();

            assertThat(gateway.to(caretaker.identifier())).hasSize(2);
            assertThat(state(caretaker)).isEqualTo("SENT");
            assertThat(post.trouble()).isEmpty();
        } finally {
            mail.turnOff();
        }
    }

    @Test
    @DisplayName("Invariant 14: keeps no mail waiting, however many wait for the gateway")
    void manyWait() throws Exception {
        try (var server = MailServer.start()) {
            mail.turnOn(server.port());
            Person caretaker = told(people.caretaker());
            Person doctor = told(people.doctor());
            gateway.isAway();
            var changed = SecurityEvent.own(
                    Action.PASSWORD_CHANGED, Outcome.DONE, caretaker.account(), SignIns.WARD, clock.instant());
            transaction.run(() -> IntStream.range(0, MORE_THAN_A_ROUND).forEach(one -> events.fire(changed)));
            post.goRound();
            post.goRound();
            clock.forward(Duration.ofSeconds(1));

            signIns.password(doctor);
            post.goRound();

            assertThat(server.to(doctor.identifier())).hasSize(2);
            gateway.isThere();
            untilTheFuseIsWhole();
            for (int round = 0; round < 3; round++) {
                clock.forward(Duration.ofHours(1));
                post.goRound();
            }
            assertThat(sql.one(
                            Long.class,
                            "select count(*) from letter l join notice n on n.id = l.notice_id"
                                    + " where n.account_id = ? and l.state = 'WAITING'",
                            caretaker.account().value()))
                    .isZero();
        } finally {
            mail.turnOff();
        }
    }

    @Test
    @DisplayName("that may have arrived, as the line broke, is not sent again")
    void perhaps() throws Exception {
        Person caretaker = told(people.caretaker());
        gateway.hangsUp();

        signIns.password(caretaker);
        post.goRound();
        gateway.isThere();
        clock.forward(Duration.ofDays(4));
        post.goRound();

        assertThat(gateway.to(caretaker.identifier())).hasSize(2);
        assertThat(state(caretaker)).isEqualTo("SENT");
    }

    @Test
    @DisplayName("that the gateway refuses is ended, and said so")
    void refused() throws Exception {
        Person caretaker = told(people.caretaker());
        gateway.refuses();

        signIns.password(caretaker);
        post.goRound();

        assertThat(state(caretaker)).isEqualTo("REFUSED");
    }

    @Test
    @DisplayName("ASVS V6.6.3: goes ten times a day to one number, and again the next day")
    void enough() throws Exception {
        Person caretaker = told(people.caretaker());

        for (int i = 0; i < A_DAY; i++) {
            signIns.password(caretaker);
            post.goRound();
        }
        assertThat(gateway.to(caretaker.identifier())).hasSize(A_DAY);
        assertThat(state(caretaker)).isEqualTo("REFUSED");
        clock.forward(Duration.ofDays(1));
        old.drop();
        signIns.password(caretaker);
        post.goRound();

        assertThat(gateway.to(caretaker.identifier())).hasSize(A_DAY + 1);
        assertThat(state(caretaker)).isEqualTo("SENT");
        assertThat(sql.one(Long.class, "select count(*) from sms_notice")).isEqualTo(1);
    }

    @Test
    @DisplayName("Invariant 3: leaves no number in the database")
    void sealed() throws Exception {
        Person caretaker = told(people.caretaker());

        assertThat(gateway.to(caretaker.identifier())).hasSize(1);
        assertThat(Leaks.ofText(dump.cells(), caretaker.identifier().substring(3)))
                .isEmpty();
    }

    /** What was told of this person so far has arrived. */
    private Person told(Person person) {
        post.goRound();
        return person;
    }

    private Message last(Person person) {
        var all = gateway.to(person.identifier());
        return all.get(all.size() - 1);
    }

    private String state(Person person) throws SQLException {
        return sql.one(
                String.class,
                "select state from letter where id = (select max(l.id) from letter l"
                        + " join notice n on n.id = l.notice_id where n.account_id = ?)",
                person.account().value());
    }

    /** The test's gateway is tried again after a fifth of a second of the machine's. */
    private void untilTheFuseIsWhole() {
        Person other = people.caretaker();
        while (gateway.to(other.identifier()).isEmpty()) {
            clock.forward(Duration.ofHours(1));
            post.goRound();
        }
    }
}
