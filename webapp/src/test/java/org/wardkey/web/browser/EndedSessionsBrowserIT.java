package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.PasswordPage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.SessionsPage;
import org.wardkey.web.browser.page.Sheet;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;

@BrowserTest
@DisplayName("A session")
class EndedSessionsBrowserIT {

    private static final String NEXT = "nine paper boats at noon";

    @Test
    @DisplayName("ASVS V6.2.2, V7.4.3: goes on where the password is changed, and ends everywhere else")
    void passwordChanged(Devices devices, Hospital hospital) {
        Person person = hospital.caretaker();
        var here = SignInPage.open(devices.desk()).signInWithoutApp(person);
        var elsewhere = SignInPage.open(devices.phone()).signInWithoutApp(person);

        PasswordPage page = here.password();
        page.change("not my password at all", NEXT);
        var wrong = page.mistakes();
        page.change(person.password(), NEXT);
        var profile = new ProfilePage(here.device(), person);
        elsewhere.device().open("/profile");

        assertThat(wrong).containsExactly(page.words("password.wrong"));
        assertThat(profile.notices()).anyMatch(notice -> notice.contains(page.words("password.changed")));
        assertThat(elsewhere.device().path()).isEqualTo("/sign-in");
        new SignInPage(elsewhere.device()).give(person.identifier(), person.password());
        assertThat(new SignInPage(elsewhere.device()).mistakes()).isNotEmpty();
        new SignInPage(elsewhere.device()).give(person.identifier(), NEXT);
        new ProfilePage(elsewhere.device(), person);
    }

    @Test
    @DisplayName("NIST N19: a person with an app changes the password with a code of it")
    void passwordWithACode(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage code = SignInPage.open(devices.desk()).signIn(person);
        code.give(hospital.nextCode(person.phone()));
        portal.forward(Duration.ofMinutes(5));
        PasswordPage page = new ProfilePage(code.device(), person).password();

        page.change(person.password(), person.phone().wrongCode(portal.now()), NEXT);
        var wrong = page.mistakes();
        page.change(person.password(), hospital.nextCode(person.phone()), NEXT);

        assertThat(wrong).containsExactly(page.words("code.wrong"));
        assertThat(new ProfilePage(code.device(), person).notices())
                .anyMatch(notice -> notice.contains(page.words("password.changed")));
    }

    @Test
    @DisplayName("Invariant 7: ends when the account is locked, and so does a sign-in that waits for its code")
    void locked(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage first = SignInPage.open(devices.desk()).signIn(person);
        first.give(hospital.nextCode(person.phone()));
        CodePage waiting = SignInPage.open(devices.desk()).signIn(person);

        portal.lock(person.identifier());
        first.device().open("/profile");
        waiting.give(hospital.nextCode(person.phone()));

        assertThat(first.device().path()).isEqualTo("/sign-in");
        assertThat(waiting.device().path()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("ASVS V7.3.1: ends after half an hour without use, says why, and not while it is used")
    void unused(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.patient();
        Device device =
                SignInPage.open(devices.phone()).signInWithoutApp(person).device();

        portal.forward(Duration.ofMinutes(29));
        device.open("/profile");
        portal.forward(Duration.ofMinutes(29));
        device.open("/profile/password");
        assertThat(device.path()).isEqualTo("/profile/password");
        portal.forward(Duration.ofMinutes(30));
        device.open("/profile");

        var page = new SignInPage(device);
        assertThat(page.notices()).anyMatch(notice -> notice.contains(page.words("sign-in.ended-time")));
        page.signInWithoutApp(person);
    }

    @Test
    @DisplayName("ASVS V7.3.2: ends after half a day, however much it is used")
    void inAll(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.patient();
        Device device = SignInPage.open(devices.desk()).signInWithoutApp(person).device();

        for (int halfHours = 0; halfHours < 25; halfHours++) {
            portal.forward(Duration.ofMinutes(29));
            device.open("/profile");
        }

        assertThat(device.path()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("ASVS V7.5.2: is listed with its device, and is ended from another one")
    void listed(Devices devices, Hospital hospital) {
        Person person = hospital.patient();
        var here = SignInPage.open(devices.desk()).signInWithoutApp(person);
        var elsewhere = SignInPage.open(devices.phone()).signInWithoutApp(person);
        SignInPage.open(devices.phone()).signInWithoutApp(hospital.patient());

        SessionsPage page = here.sessions();
        var all = page.all();
        page.endFirst();
        elsewhere.device().open("/profile");

        assertThat(all).hasSize(2);
        assertThat(all.get(0)).contains(page.words("sessions.here"));
        assertThat(all.get(1)).doesNotContain(page.words("sessions.here"));
        assertThat(page.notices()).anyMatch(notice -> notice.contains(page.words("sessions.done")));
        assertThat(page.all()).hasSize(1);
        assertThat(elsewhere.device().path()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("ASVS V7.4.3: is ended everywhere else with one button, sign-ins that wait for a code too")
    void others(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage code = SignInPage.open(devices.desk()).signIn(person);
        code.give(hospital.nextCode(person.phone()));
        CodePage elsewhere = SignInPage.open(devices.phone()).signIn(person);
        elsewhere.give(hospital.nextCode(person.phone()));
        CodePage waiting = SignInPage.open(devices.desk()).signIn(person);

        SessionsPage page = new ProfilePage(code.device(), person).sessions();
        page.endOthers();
        elsewhere.device().open("/profile");
        waiting.device().open("/sign-in/code");

        assertThat(page.all()).hasSize(1);
        assertThat(elsewhere.device().path()).isEqualTo("/sign-in");
        assertThat(waiting.device().path()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("WCAG 2.2.1: warns a minute before it ends, goes on for who says so, and ends for who does not")
    void warned(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.patient();
        Device device = devices.phone();
        device.page().clock().install();
        var profile = SignInPage.open(device).signInWithoutApp(person);
        Locator stay = profile.button("ending.stay");

        let(Duration.ofMinutes(28), portal, device);
        assertThat(stay.isVisible()).isFalse();
        let(Duration.ofSeconds(70), portal, device);
        stay.waitFor();
        stay.click();
        stay.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        let(Duration.ofMinutes(29), portal, device);
        stay.waitFor();
        let(Duration.ofMinutes(2), portal, device);

        device.page().waitForURL("**/sign-in?ended=time");
        assertThat(new SignInPage(device).notices())
                .anyMatch(notice -> notice.contains(profile.words("sign-in.ended-time")));
    }

    /** Lets time pass at the portal and in the browser. */
    private static void let(Duration time, Portal portal, Device device) {
        portal.forward(time);
        device.page().clock().fastForward(time.toMillis());
    }

    @Test
    @DisplayName("ASVS V7.4.1: leaves nothing behind the back button after signing out")
    void signedOut(Devices devices, Hospital hospital) {
        Person person = hospital.patient();
        var profile = SignInPage.open(devices.desk()).signInWithoutApp(person);

        var out = profile.signOut();
        out.device().page().goBack();

        assertThat(new Sheet(out.device()).text()).doesNotContain(person.name());
    }

    @Test
    @DisplayName("F13: shows what was tried with the account, refused attempts too")
    void recentSignIns(Devices devices, Hospital hospital) {
        Person person = hospital.caretaker();
        SignInPage page = SignInPage.open(devices.desk());
        page.give(person.identifier(), "not the password");

        var attempts =
                new SignInPage(page.device()).signInWithoutApp(person).signIns().attempts();

        assertThat(attempts).hasSizeGreaterThanOrEqualTo(2);
        assertThat(attempts).anyMatch(attempt -> attempt.contains(page.words("sign-ins.REFUSED.PASSWORD_CHECK")));
        assertThat(attempts.get(0)).contains(page.words("sign-ins.DONE.SIGN_IN"));
    }
}
