package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.ActivatePage;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.DeskPage;
import org.wardkey.web.browser.page.Sheet;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.people.Slip;
import org.wardkey.web.browser.portal.Portal;

@BrowserTest
@DisplayName("A new person")
class ActivationBrowserIT {

    private static final String PASSWORD = "seven lamps along the river";

    @Test
    @DisplayName("is registered at the desk, takes a slip home, chooses a password, and signs in")
    void fromTheDeskToTheProfile(Devices devices, Hospital hospital) {
        Person clerk = hospital.withAnApp(hospital.deskClerk());
        CodePage code = SignInPage.open(devices.desk()).signIn(clerk);
        code.give(hospital.nextCode(clerk.phone()));
        code.device().open("/desk");
        var desk = new DeskPage(code.device());
        String number = "WK" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
        desk.register("kind.PATIENT", "Lakshmi Bai", number);
        assertThat(desk.heading()).isEqualTo(desk.words("desk.done"));
        assertThat(desk.slip()).contains("Lakshmi Bai", number, desk.code());

        var activate = ActivatePage.open(devices.phone());
        activate.give(number.toLowerCase(Locale.ROOT), desk.code(), PASSWORD);
        var signIn = new SignInPage(activate.device());
        assertThat(signIn.notices()).anyMatch(notice -> notice.contains(signIn.words("sign-in.activated")));
        signIn.give(number, PASSWORD);

        assertThat(new Sheet(signIn.device()).heading()).isEqualTo("Lakshmi Bai");
        desk.device().page().reload();
        assertThat(new Sheet(desk.device()).text()).as("the slip is shown once").doesNotContain(number);
    }

    @Test
    @DisplayName("reads what is wrong: a code that does not fit, a password that is short, common or their own name")
    void readsWhatIsWrong(Devices devices, Hospital hospital) {
        Slip slip = hospital.slipOfAPatient();
        var page = ActivatePage.open(devices.phone());

        page.give(slip.identifier(), "1234 5678 9012 3456", PASSWORD);
        var wrongCode = page.mistakes();
        page.give(slip.identifier(), slip.code(), "short");
        var tooShort = page.mistakes();
        page.give(slip.identifier(), slip.code(), "passwordpassword");
        var common = page.mistakes();
        page.give(slip.identifier(), slip.code(), slip.identifier() + " and more");
        var personal = page.mistakes();
        String typed = page.field("sign-in.identifier").inputValue();
        String password = page.field("password.new").inputValue();
        page.give(slip.identifier(), slip.code(), PASSWORD);

        assertThat(wrongCode).containsExactly(page.words("activate.refused"));
        assertThat(tooShort).contains(page.words("password.too-short", 15));
        assertThat(common).contains(page.words("password.common"));
        assertThat(personal).contains(page.words("password.personal"));
        assertThat(typed).as("Invariant 13: what was typed stays").isEqualTo(slip.identifier());
        assertThat(password).as("but secrets do not").isEmpty();
        assertThat(page.device().path()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("ASVS V6.4.1: a slip that is older than its seven days opens nothing")
    void tooOld(Devices devices, Hospital hospital, Portal portal) {
        Slip slip = hospital.slipOfAPatient();
        var page = ActivatePage.open(devices.phone());
        portal.forward(Duration.ofDays(7));

        page.give(slip.identifier(), slip.code(), PASSWORD);

        assertThat(page.mistakes()).containsExactly(page.words("activate.refused"));
    }

    @Test
    @DisplayName("ASVS V6.4.1: an activation code works once")
    void codesWorkOnce(Devices devices, Hospital hospital) {
        Slip slip = hospital.slipOfADoctor();
        var page = ActivatePage.open(devices.desk());
        page.give(slip.identifier(), slip.code(), PASSWORD);
        page.device().open("/activate");

        var again = new ActivatePage(page.device());
        again.give(slip.identifier(), slip.code(), "another good one by me");

        assertThat(again.mistakes()).containsExactly(page.words("activate.refused"));
        assertThat(again.field("sign-in.identifier").inputValue())
                .as("what was typed stays")
                .isEqualTo(slip.identifier());
        assertThat(again.field("password.new").inputValue())
                .as("secrets do not")
                .isEmpty();
    }
}
