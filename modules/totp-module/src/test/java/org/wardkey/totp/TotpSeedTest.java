package org.wardkey.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.jboss.aerogear.security.otp.api.Base32;
import org.jboss.aerogear.security.otp.api.Base32.DecodingException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;

class TotpSeedTest {

    private static final TotpSeed SEED = new TotpSeed(Secret.of("12345678901234567890"));

    @Test
    @DisplayName("RFC 4226 R6, N8: a new seed has 160 random bits")
    void length() {
        var random = new SecureRandom();

        var one = TotpSeed.random(random);
        var other = TotpSeed.random(random);

        assertThat(one.key().length()).isEqualTo(20);
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    @DisplayName("RFC 4226 R6: a seed under 128 bits is refused")
    void tooShort() {
        assertThat(new TotpSeed(Secret.of(new byte[16])).key().length()).isEqualTo(16);
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpSeed(Secret.of(new byte[15])));
    }

    @Test
    void theKeyTextIsBase32InGroupsOfFour() throws DecodingException {
        assertThat(SEED.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(SEED.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(Base32.decode(SEED.grouped().replace(" ", "")))
                .isEqualTo(SEED.key().bytes());
    }

    @Test
    void aSeedDoesNotPrintItself() {
        assertThat(SEED.toString()).doesNotContain("GEZD", "1234");
    }
}
