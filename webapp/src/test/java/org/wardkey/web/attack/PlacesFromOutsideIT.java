package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Inspection;
import org.wardkey.web.browser.device.Screen;
import org.wardkey.web.browser.page.SessionsPage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.SignInsPage;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Folder;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.harness.GeoLite2;

/** With a portal of its own, behind a proxy, with the networks of 2019; a new country is refused there. */
@FromOutside
@DisplayName("F23: From where somebody signs in")
class PlacesFromOutsideIT {

    private static final String MUMBAI = "49.36.1.1";
    private static final String KIEL = "2a02:8108::1";
    private static final String MAIN_BUILDING = "10.20.3.4";
    private static final String NOWHERE = "10.9.9.9";
    private static final String WRONG = "no word of this is right";

    /** Has no app. */
    private static final Person ASHA =
            new Person("Asha Devi", "9999 4105 7058", "mango tree river boat", Optional.empty(), List.of());

    private static Portal portal;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("wardkey.mode", "demonstration");
        settings.put("wardkey.proxies", "127.0.0.1");
        settings.put("wardkey.places.database", GeoLite2.city().toString());
        settings.put("wardkey.places.networks", "10.20.0.0/16=Main building");
        settings.put("wardkey.places.new-country", "refuse");
        portal = Portal.asDelivered(Folder.anew("portal-with-places"), settings);
        portal.awaitReady();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @ParameterizedTest(name = "stands beside their sign-ins and sessions, where it is known: in {0}, {1} pixels")
    @CsvSource({"en, 360, 'Mumbai, India'", "hi, 1280, 'Mumbai, भारत'"})
    void inWords(String language, int width, String mumbai, Devices devices) {
        signIn(new Client(portal).from(NOWHERE));
        signIn(new Client(portal).from(MAIN_BUILDING));
        Device device = devices.with(new Screen(width, 780), Locale.forLanguageTag(language), portal)
                .from(MUMBAI);

        SignInsPage signIns = SignInPage.open(device).signInWithoutApp(ASHA).signIns();
        Inspection.of(device, "sign-ins-places");
        List<String> places = signIns.places();
        SessionsPage sessions = signIns.sessions();
        Inspection.of(device, "sessions-places");

        assertThat(places).startsWith(mumbai, "Main building");
        assertThat(signIns.text()).contains(signIns.words("place.hint"));
        assertThat(sessions.all().get(0)).contains(mumbai);
        assertThat(sessions.all()).anyMatch(session -> session.contains("Main building"));
        assertThat(sessions.all())
                .filteredOn(session -> session.contains(NOWHERE))
                .isNotEmpty()
                .noneMatch(session -> session.contains("Mumbai") || session.contains("Main building"));
    }

    @Test
    @DisplayName(
            "Invariant 5, ASVS V6.3.5: can be refused: byte for byte as a wrong password, and the person reads what it was")
    void refused() {
        signIn(new Client(portal).from(MUMBAI));

        RefusedSignIn wrong = RefusedSignIn.of(new Client(portal).from(KIEL), ASHA.identifier(), WRONG);
        RefusedSignIn right = RefusedSignIn.of(new Client(portal).from(KIEL), ASHA.identifier(), ASHA.password());

        assertThat(right).isEqualTo(wrong);
        Client home = new Client(portal).from(MUMBAI);
        signIn(home);
        assertThat(home.get("/profile/sign-ins")
                        .page()
                        .select(".is-wrong")
                        .eachText()
                        .subList(0, 2))
                .satisfiesExactly(
                        latest -> assertThat(latest)
                                .contains("the password was right, but the place was unusual", "Kiel, Germany"),
                        before -> assertThat(before).contains("wrong password", "Kiel, Germany"));
    }

    @Test
    @DisplayName("is looked up in an edition that the log names at the start")
    void log() {
        assertThat(portal.console()).contains("Places of sign-ins are looked up in GeoLite2-City of 2019-11-12");
    }

    private static void signIn(Client client) {
        assertThat(client.signIn(ASHA.identifier(), ASHA.password()).location()).isEqualTo("/profile");
    }
}
