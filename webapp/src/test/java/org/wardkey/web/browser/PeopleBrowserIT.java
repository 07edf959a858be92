package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.Role;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Inspection;
import org.wardkey.web.browser.device.Screen;
import org.wardkey.web.browser.page.ActPage;
import org.wardkey.web.browser.page.ActivatePage;
import org.wardkey.web.browser.page.EnrolPage;
import org.wardkey.web.browser.page.PeoplePage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.RecordPage;
import org.wardkey.web.browser.page.Sheet;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;

@BrowserTest
@DisplayName("F19: the help desk")
class PeopleBrowserIT {

    private static final String WHY = "They stand here with their card.";
    private static final int ROWS = 20;

    @ParameterizedTest(name = "finds a person, locks their account and opens it again: in {0}, {1} pixels")
    @CsvSource({"en, 1280", "hi, 360"})
    void lock(String language, int width, Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());
        Client session = hospital.signedIn(person);
        Person helper = hospital.withAnApp(hospital.helper());
        Device device = devices.with(new Screen(width, 780), Locale.forLanguageTag(language));
        PeoplePage people = people(device, hospital, helper);
        Inspection.of(device, "people");

        people.find("nobody at all by that name");
        assertThat(people.text()).contains(people.words("people.none"));
        Inspection.of(device, "people-none");
        people.find(person.identifier());
        Inspection.of(device, "people-found");
        assertThat(people.rows()).singleElement().asString().contains(person.name(), people.words("state.ACTIVE"));
        RecordPage record = people.openFirst();
        assertThat(record.heading()).isEqualTo(person.name());
        assertThat(record.text()).doesNotContain(person.identifier());
        Inspection.of(device, "record");

        ActPage act = record.act("LOCK_DOWN");
        act.go("why");
        assertThat(act.mistakes()).containsExactly(act.words("people.reason-unfit", 5, 150));
        Inspection.of(device, "act-no-reason");
        act.go(WHY);
        record = new RecordPage(device);
        assertThat(record.notices()).anyMatch(device.words().of("people.done.LOCK_DOWN")::equals);
        Inspection.of(device, "record-locked");
        assertThat(session.get("/profile").location()).startsWith("/sign-in");

        hospital.later(Duration.ofMinutes(6));
        act = record.act("UNLOCK");
        Inspection.of(device, "act-unlock");
        act.go(WHY, helper.phone().wrongCode(portal.now()));
        assertThat(act.mistakes()).hasSize(1);
        act.go(WHY, hospital.nextCode(helper.phone()));
        assertThat(new RecordPage(device).notices()).anyMatch(device.words().of("people.done.UNLOCK")::equals);
        hospital.signedIn(person);
    }

    @Test
    @DisplayName(
            "prints a code for who has forgotten the password, by which they choose one; the app is asked for all the same")
    void forgotten(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.patient());
        Person helper = hospital.withAnApp(hospital.helper());
        Device device = devices.desk();

        PeoplePage people = people(device, hospital, helper);
        people.find(person.identifier());
        ActPage act = people.openFirst().act("NEW_SLIP");
        act.go(WHY, hospital.nextCode(helper.phone()));
        Inspection.of(device, "act-slip");
        String code = act.code();

        Device phone = devices.phone();
        ActivatePage.open(phone).give(person.identifier(), code, "nine kites over the harbour");
        assertThat(phone.path()).isEqualTo("/sign-in");
        new SignInPage(phone)
                .signIn(new Person(
                        person.name(),
                        person.identifier(),
                        "nine kites over the harbour",
                        person.app(),
                        person.backupCodes()))
                .give(hospital.nextCode(person.phone()));
        new ProfilePage(phone, person);
    }

    @Test
    @DisplayName("asks for a second step, to which the next sign-in leads")
    void required(Devices devices, Hospital hospital) {
        Person patient = hospital.patient();
        Person helper = hospital.withAnApp(hospital.helper());
        Device device = devices.phone();
        PeoplePage people = people(device, hospital, helper);

        people.find(patient.identifier());
        people.openFirst().act("REQUIRE_ENROLMENT").go(WHY);
        Inspection.of(device, "record-must-enrol");

        Device patients = devices.phone();
        SignInPage.open(patients).give(patient.identifier(), patient.password());
        new EnrolPage(patients);
        patients.open("/profile");
        assertThat(patients.path()).isEqualTo("/enrol");
    }

    @ParameterizedTest(name = "turns the pages of many, without leaving, in {0}")
    @ValueSource(strings = {"en", "hi"})
    void many(String language, Devices devices, Hospital hospital) {
        String first = "";
        for (int more = 0; more <= ROWS; more++) {
            first = hospital.slipOfAPatient().name();
        }
        Person helper = hospital.withAnApp(hospital.helper());
        Device device = devices.with(Screen.DESK, Locale.forLanguageTag(language));
        PeoplePage people = people(device, hospital, helper);

        people.find(first.split(" ")[0], "NOT_ACTIVATED");
        assertThat(people.rows()).hasSize(ROWS);
        Inspection.of(device, "people-many");
        people.next();
        assertThat(people.rows()).isNotEmpty();
        assertThat(people.openFirst().text()).contains(device.words().of("people.state-why.NOT_ACTIVATED"));
    }

    @Test
    @DisplayName(
            "ASVS V8.2.1: sees what an auditor sees, who can do nothing; a doctor and the registration desk see no page of it")
    void others(Devices devices, Hospital hospital) {
        Person person = hospital.doctor();
        Person auditor = hospital.withAnApp(hospital.staff(Role.AUDITOR));
        Device device = devices.desk();

        PeoplePage people = people(device, hospital, auditor);
        people.find(person.identifier());
        RecordPage record = people.openFirst();

        assertThat(record.acts()).isEmpty();
        Inspection.of(device, "record-auditor");
        String of = device.page().url().replaceFirst(".*of=", "");
        device.open("/people/act?act=LOCK_DOWN&of=" + of);
        assertThat(new Sheet(device).heading()).isEqualTo(device.words().of("people.nothing"));
        Inspection.of(device, "act-nothing");
        Client auditors = hospital.signedIn(auditor);
        assertThat(auditors.get("/people/concerns").status()).isEqualTo(403);
        Client clerk = hospital.signedIn(hospital.withAnApp(hospital.deskClerk()));
        Client doctor = hospital.signedIn(person);
        for (String path : new String[] {"/people", "/people/record?of=" + of, "/people/act?act=LOCK_DOWN&of=" + of}) {
            assertThat(clerk.get(path).status()).isEqualTo(403);
            assertThat(doctor.get(path).status()).isEqualTo(403);
        }
    }

    private static PeoplePage people(Device device, Hospital hospital, Person helper) {
        SignInPage.open(device).signIn(helper).give(hospital.nextCode(helper.phone()));
        new ProfilePage(device, helper);
        device.open("/people");
        return new PeoplePage(device);
    }
}
