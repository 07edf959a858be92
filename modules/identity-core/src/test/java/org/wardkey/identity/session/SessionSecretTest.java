package org.wardkey.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSecretTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    @DisplayName("N28, ASVS V7.2.3: a session's secret has 128 random bits, and is kept as a digest")
    void bits() {
        var secret = SessionSecret.draw(random);

        assertThat(Base64.getUrlDecoder().decode(secret.text())).hasSize(16);
        assertThat(secret.text()).isNotEqualTo(SessionSecret.draw(random).text());
        assertThat(secret.digest())
                .hasSize(32)
                .isEqualTo(SessionSecret.read(secret.text()).orElseThrow().digest());
        assertThat(secret.toString()).doesNotContain(secret.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAA'",
                "AAAAAAAAAAA AAAAAAAAAA"
            })
    @DisplayName("what has not the shape of a secret is not looked for")
    void shape(String text) {
        assertThat(SessionSecret.read(text)).isEmpty();
    }
}
