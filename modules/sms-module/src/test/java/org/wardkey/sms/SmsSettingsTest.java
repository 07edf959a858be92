package org.wardkey.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.MobileNumber;

@DisplayName("N29: codes by SMS")
class SmsSettingsTest {

    private static final SendingRules RULES = new SendingRules(10, 20, 1000);
    private static final NoticeLimits NOTICES = new NoticeLimits(true, 10, 1000);

    @Test
    @DisplayName("are for nobody where there is no gateway, and for no administrative role anywhere")
    void roles() {
        var off = new SmsSettings(false, List.of("+91"), RULES, NOTICES);
        var on = new SmsSettings(true, List.of("+91"), RULES, NOTICES);

        assertThat(off.allow(Set.of(Role.PATIENT))).isFalse();
        assertThat(on.allow(Set.of(Role.PATIENT))).isTrue();
        assertThat(on.allow(Set.of(Role.STAFF))).isTrue();
        assertThat(on.allow(Set.of(Role.STAFF, Role.ADMINISTRATOR))).isFalse();
        assertThat(on.allow(Set.of(Role.STAFF, Role.REGISTRATION_DESK))).isFalse();
    }

    @Test
    @DisplayName("ASVS V6.6.3: and notices by SMS have limits of their own, which no setting takes away")
    void notices() {
        var none = new NoticeLimits(false, 10, 1000);
        var on = new SmsSettings(true, List.of("+91"), RULES, NOTICES);

        assertThat(on.noticesAreOn()).isTrue();
        assertThat(new SmsSettings(false, List.of("+91"), RULES, NOTICES).noticesAreOn())
                .isFalse();
        assertThat(new SmsSettings(true, List.of("+91"), RULES, none).noticesAreOn())
                .isFalse();
        assertThat(on.allowNotice(9, 999)).isTrue();
        assertThat(on.allowNotice(10, 999)).isFalse();
        assertThat(on.allowNotice(9, 1000)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeLimits(true, 21, 1000));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeLimits(true, 0, 1000));
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeLimits(true, 10, 100_001));
    }

    @Test
    @DisplayName("go to the countries of the settings, and the settings name countries")
    void countries() {
        var settings = new SmsSettings(true, List.of("+91", " +977 "), RULES, NOTICES);

        assertThat(settings.allow(new MobileNumber("+919812345678"))).isTrue();
        assertThat(settings.allow(new MobileNumber("+9779812345678"))).isTrue();
        assertThat(settings.allow(new MobileNumber("+88216555123"))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmsSettings(true, List.of("India"), RULES, NOTICES))
                .withMessage("wardkey.sms.countries: country codes such as +91, and not India");
    }
}
