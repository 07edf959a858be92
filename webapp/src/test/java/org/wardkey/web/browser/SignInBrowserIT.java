package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Words;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.Sheet;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;

@BrowserTest
@DisplayName("Signing in")
class SignInBrowserIT {

    @ParameterizedTest(name = "F5: as “{0}”")
    @CsvSource({
        "9999 4105 7058, mango tree river boat, Asha Devi",
        "9999-4105-7058, mango tree river boat, Asha Devi",
        "wh100001, mango tree river boat, Asha Devi",
        "SUNITA.RAO@Family.Example, garden gate blue bicycle, Sunita Rao",
        "+91 90000 00004, garden gate blue bicycle, Sunita Rao",
        "09000000004, garden gate blue bicycle, Sunita Rao"
    })
    void inAnyUsualGrouping(String identifier, String password, String name, Devices devices) {
        var page = SignInPage.open(devices.phone());

        page.give(identifier, password);

        assertThat(new Sheet(page.device()).heading()).isEqualTo(name);
    }

    @Test
    @DisplayName("Invariant 13: what was typed stays after a wrong password, the password does not")
    void whatWasTypedStays(Devices devices) {
        var page = SignInPage.open(devices.phone());

        page.give("9999 4105 7058", "not her password");

        assertThat(page.mistakes()).containsExactly(page.words("sign-in.refused"));
        assertThat(page.field("sign-in.identifier").inputValue()).isEqualTo("9999 4105 7058");
        assertThat(page.field("sign-in.password").inputValue()).isEmpty();
    }

    @Test
    @DisplayName("WCAG 3.3.8, ASVS V6.2.7: browsers and phones fill in what they keep, and everything can be pasted")
    void filledIn(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        var page = SignInPage.open(devices.phone());
        String name = page.field("sign-in.identifier").getAttribute("autocomplete");
        String password = page.field("sign-in.password").getAttribute("autocomplete");

        paste(page, "sign-in.identifier", person.identifier());
        paste(page, "sign-in.password", person.password());
        page.button("sign-in.go").click();
        var code = new CodePage(page.device());
        var field = code.field("code.code");
        paste(code, "code.code", hospital.nextCode(person.phone()) + "\n");
        String kept = field.getAttribute("autocomplete");
        String keys = field.getAttribute("inputmode");
        code.button("code.go").click();

        new ProfilePage(code.device(), person);
        assertThat(List.of(name, password, kept, keys))
                .containsExactly("username", "current-password", "one-time-code", "numeric");
    }

    @Test
    @DisplayName("the language is one press away, and the page stays")
    void language(Devices devices) {
        var device = devices.desk();
        device.open("/activate");

        device.page().locator(".languages [lang=hi]").click();
        device.page().locator("html[lang=hi]").waitFor();

        assertThat(device.path()).isEqualTo("/activate");
        assertThat(new Sheet(device).heading()).isEqualTo(new Words(Locale.forLanguageTag("hi")).of("activate.title"));
    }

    private static void paste(Sheet page, String field, String text) {
        page.device().page().evaluate("text => navigator.clipboard.writeText(text)", text);
        page.field(field).press("ControlOrMeta+v");
    }
}
