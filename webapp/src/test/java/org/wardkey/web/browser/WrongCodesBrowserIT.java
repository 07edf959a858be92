package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;

@BrowserTest
@DisplayName("The second step")
class WrongCodesBrowserIT {

    @Test
    @DisplayName("F16: says what to try after a wrong code, and takes the next right one")
    void wrongThenRight(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage page = SignInPage.open(devices.phone()).signIn(person);

        page.give(person.phone().wrongCode(portal.now()));
        var mistakes = page.mistakes();
        String text = page.text();
        page.give(person.phone().code(portal.now()));

        assertThat(mistakes).containsExactly(page.words("code.wrong"));
        assertThat(text)
                .contains(page.words("code.try-next"), page.words("code.try-clock"), page.words("code.try-backup"));
        new ProfilePage(page.device(), person);
    }

    @Test
    @DisplayName("RFC 6238, 5.2: says of a code that was used that it was used")
    void usedCode(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage first = SignInPage.open(devices.desk()).signIn(person);
        String code = hospital.nextCode(person.phone());
        first.give(code);

        CodePage second = SignInPage.open(devices.desk()).signIn(person);
        second.give(code);

        assertThat(second.mistakes()).containsExactly(second.words("code.used"));
    }

    @Test
    @DisplayName("F21: says after five wrong codes how long to wait, and takes the right one then")
    void fiveWrongCodes(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage page = SignInPage.open(devices.desk()).signIn(person);
        for (int wrong = 0; wrong < 5; wrong++) {
            page.give(person.phone().wrongCode(portal.now()));
        }

        page.give(person.phone().code(portal.now()));
        var mistakes = page.mistakes();
        portal.forward(Duration.ofSeconds(30));
        page.give(person.phone().code(portal.now()));

        assertThat(mistakes).singleElement().asString().contains("30");
        new ProfilePage(page.device(), person);
    }

    @Test
    @DisplayName("F21: a stranger who hammers an account does not keep its owner out at home")
    void knownBrowser(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.patient();
        var home = SignInPage.open(devices.phone()).signInWithoutApp(person).signOut();
        var stranger = new Client(portal);
        for (int guess = 0; guess < 12; guess++) {
            stranger.signIn(person.identifier(), "guess number " + guess);
        }

        var elsewhere = SignInPage.open(devices.desk());
        elsewhere.give(person.identifier(), person.password());

        assertThat(elsewhere.mistakes()).containsExactly(elsewhere.words("sign-in.refused"));
        home.again().signInWithoutApp(person);
    }

    @Test
    @DisplayName("waits five minutes for the code, not longer, and says so")
    void tooLate(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage page = SignInPage.open(devices.desk()).signIn(person);
        portal.forward(Duration.ofMinutes(5));

        page.give(person.phone().code(portal.now()));

        assertThat(new SignInPage(page.device()).notices())
                .anyMatch(notice -> notice.contains(page.words("sign-in.ended")));
    }

    @Test
    @DisplayName("F12: spaces a code as it is typed and pasted, and takes it with and without spaces")
    void spaced(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage page = SignInPage.open(devices.phone()).signIn(person);
        var field = page.field("code.code");

        field.pressSequentially("123456");
        String typed = field.inputValue();
        field.fill("");
        page.device().page().evaluate("navigator.clipboard.writeText(' 654-321 ')");
        field.press("ControlOrMeta+v");
        String pasted = field.inputValue();
        String code = hospital.nextCode(person.phone());
        page.give(code.substring(0, 3) + "  " + code.substring(3));

        assertThat(typed).isEqualTo("123 456");
        assertThat(pasted).isEqualTo("654 321");
        new ProfilePage(page.device(), person);
    }
}
