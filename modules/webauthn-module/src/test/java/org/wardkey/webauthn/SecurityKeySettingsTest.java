package org.wardkey.webauthn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Where security keys are taken")
class SecurityKeySettingsTest {

    @ParameterizedTest
    @CsvSource({
        "https://portal.hospital.example, https://portal.hospital.example",
        "https://portal.hospital.example:443/, https://portal.hospital.example",
        "https://portal.hospital.example:8443/x, https://portal.hospital.example:8443",
        "http://localhost:8080, http://localhost:8080"
    })
    void areBoundToTheHostOfTheBaseUrl(String baseUrl, String origin) {
        var settings = settings(baseUrl, Optional.empty(), List.of());

        assertThat(settings.available()).isTrue();
        assertThat(settings.origins()).containsExactly(origin);
        assertThat(origin).contains("//" + settings.rpId());
    }

    @Test
    @DisplayName("a portal that is reached by a bare address, or without TLS, can have none")
    void bareAddress() {
        assertThat(settings("http://127.0.0.1:8080", Optional.empty(), List.of())
                        .available())
                .isFalse();
        assertThat(settings("http://portal.hospital.example", Optional.empty(), List.of())
                        .available())
                .isFalse();
        assertThat(settings("https://[fd00::1]", Optional.empty(), List.of()).available())
                .isFalse();
    }

    @Test
    void severalAddressesCanShareAName() {
        var settings = settings(
                "https://portal.hospital.example",
                Optional.of("hospital.example"),
                List.of("https://portal.hospital.example", "https://staff.hospital.example"));

        assertThat(settings.rpId()).isEqualTo("hospital.example");
        assertThat(settings.origins())
                .containsExactlyInAnyOrder("https://portal.hospital.example", "https://staff.hospital.example");
    }

    @ParameterizedTest
    @CsvSource({
        "http://portal.hospital.example",
        "https://evilhospital.example",
        "https://hospital.example.evil.example",
        "portal"
    })
    void anAddressThatCannotHaveThemStopsTheStart(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> settings("https://hospital.example", Optional.of("hospital.example"), List.of(origin)))
                .withMessageContaining("wardkey.security-keys.origins")
                .withMessageContaining(origin);
    }

    @Test
    @DisplayName("a base URL without a host that browsers know is no reason not to start; a name that does not fit is")
    void noHost() {
        assertThat(settings("http://ward_key:8080", Optional.empty(), List.of()).available())
                .isFalse();
        assertThat(settings("https://Portal.Hospital.example", Optional.empty(), List.of())
                        .rpId())
                .isEqualTo("portal.hospital.example");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> settings("https://portal.hospital.example", Optional.of("hopsital.example"), List.of()))
                .withMessageContaining("wardkey.security-keys.rp-id");
    }

    private static SecurityKeySettings settings(String baseUrl, Optional<String> rpId, List<String> origins) {
        return new SecurityKeySettings(baseUrl, rpId, origins, List.of(), List.of(), Optional.empty());
    }
}
