package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wardkey.web.leak.Search;
import org.wardkey.web.mail.Mail;

@Tag("browser")
@ExtendWith(InProduction.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Of everything secret that passes when a person activates, enrols, signs in, fails and recovers")
class NoSecretIT {

    private Installation hospital;
    private Search search;

    @BeforeAll
    void passThrough(Installation started) {
        hospital = started;
        search = new Search(started.tape());
        Journey.through(started);
    }

    @Test
    @DisplayName(
            "there is a password, a key, a code of each kind, an Aadhaar number and each cookie: nothing was missed")
    void everythingPassed() {
        assertThat(hospital.tape().kinds())
                .contains("a password", "a code that was typed", "the key of an app", "a backup code")
                .contains("an activation code", "an Aadhaar number", "form token")
                .contains(
                        "cookie wardkey-session",
                        "cookie wardkey-form",
                        "cookie wardkey-browser",
                        "cookie wardkey-trusted");
    }

    @Test
    @DisplayName("ASVS V16.2.5: nothing is in a log, the portal's at its most talkative and the database's included")
    void inNoLog() {
        assertThat(search.ofText("the console", hospital.production().portal().console()))
                .isEmpty();
        assertThat(hospital.production().portal().talk()).hasSizeGreaterThan(1000);
        assertThat(search.ofText(
                        "a talkative log", hospital.production().portal().talk()))
                .isEmpty();
        assertThat(search.ofText("the database's log", hospital.database().log()))
                .isEmpty();
    }

    @Test
    @DisplayName("Invariant 4, OWASP MFA: nothing is in a letter, and people were told of what happened")
    void inNoLetter() {
        hospital.mail().awaitTo(Journey.MAILBOX, "your second step was turned off");

        assertThat(hospital.mail().to(Journey.MAILBOX))
                .extracting(mail -> mail.subject().replaceFirst("^[^:]*: ", ""))
                .contains(
                        "your account is open",
                        "a new way to sign in to your account",
                        "new backup codes were made",
                        "a sign-in from a new browser",
                        "right password, wrong code",
                        "your password was changed",
                        "a device was trusted",
                        "a backup code was used");
        assertThat(hospital.mail().all())
                .allSatisfy(mail ->
                        assertThat(search.ofText("a letter", mail.all())).isEmpty());
    }

    @Test
    @DisplayName("ASVS V14.2.1: what the link in a letter brings is in no column and no log")
    void linkInNoColumn() {
        hospital.mail().awaitTo(Journey.MAILBOX, "your second step was turned off");
        var tokens = hospital.mail().all().stream().map(Mail::token).toList();
        String logs = hospital.production().portal().console()
                + hospital.production().portal().talk()
                + hospital.database().log();

        assertThat(tokens).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(tokens).allSatisfy(token -> {
            assertThat(hospital.database().cells()).noneMatch(cell -> cell.raw().contains(token));
            assertThat(logs).doesNotContain(token);
        });
    }

    @Test
    @DisplayName("Invariants 3, 4 and 8, N10: nothing is in any column, and so in no audit entry")
    void inNoColumn() {
        assertThat(search.ofTables(hospital.database().cells())).isEmpty();
    }

    @Test
    @DisplayName("ASVS V14.2.1: nothing is in an address, a redirect, a link or a header, but for cookies that are set")
    void inNoAddress() {
        assertThat(search.ofAddressesAndHeaders()).isEmpty();
    }

    @Test
    @DisplayName("F4, invariant 13: nothing is in an answer, but on the one page that is to show it")
    void inNoAnswer() {
        assertThat(search.ofAnswers()).isEmpty();
    }

    @Test
    @DisplayName("ASVS V14.3.2: nothing stays in a browser's cache, nor goes to another site in a Referer")
    void keptNowhere() {
        assertThat(search.answers())
                .hasSizeGreaterThan(40)
                .allSatisfy(reply -> assertThat(reply.headers().firstValue("Cache-Control"))
                        .as(reply.path())
                        .contains("no-store"))
                .allSatisfy(reply -> assertThat(reply.headers().firstValue("Referrer-Policy"))
                        .as(reply.path())
                        .contains("no-referrer"));
    }
}
