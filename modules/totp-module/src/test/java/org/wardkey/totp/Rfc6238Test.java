package org.wardkey.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.identity.Secret;

/** The published vectors. */
class Rfc6238Test {

    private static final TotpSeed SEED = new TotpSeed(Secret.of("12345678901234567890"));

    @ParameterizedTest(name = "counter {0} gives {1}")
    @DisplayName("RFC 4226 App. D: the code of each counter")
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void codeOfCounter(long counter, String code) {
        var totp = new Totp(TotpParameters.common(0));

        assertThat(totp.code(SEED, counter)).isEqualTo(code);
    }

    @ParameterizedTest(name = "second {0} gives {1}")
    @DisplayName("RFC 6238 App. B: the SHA-1 code of each time")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codeOfTime(long second, String code) {
        var totp = new Totp(new TotpParameters(8, Duration.ofSeconds(30), 0));
        var now = Instant.ofEpochSecond(second);

        assertThat(totp.code(SEED, totp.stepAt(now))).isEqualTo(code);
        assertThat(totp.matchedStep(SEED, code, now)).hasValue(second / 30);
    }
}
