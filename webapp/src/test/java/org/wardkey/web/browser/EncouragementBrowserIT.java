package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;

@BrowserTest
@DisplayName("Who is encouraged to turn a second factor on")
class EncouragementBrowserIT {

    @Test
    @DisplayName("is reminded on the profile, puts that away, and is reminded at the next sign-in")
    void isReminded(Devices devices, Hospital hospital) {
        Person patient = hospital.patient();
        ProfilePage profile = SignInPage.open(devices.phone()).signInWithoutApp(patient);
        boolean first = profile.isReminding();

        profile.later();
        boolean putAway = profile.isReminding();
        profile.twoFactor().device().open("/profile");
        boolean stillAway = new ProfilePage(profile.device(), patient).isReminding();
        boolean next = profile.signOut().again().signInWithoutApp(patient).isReminding();

        assertThat(first).as("at first").isTrue();
        assertThat(putAway).as("put away").isFalse();
        assertThat(stillAway).as("later in this session").isFalse();
        assertThat(next).as("at the next sign-in").isTrue();
    }
}
