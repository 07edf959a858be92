package org.wardkey.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;

class TotpTest {

    private static final long LAST_STEP = 20_000_000_000L;

    private final Totp totp = new Totp(TotpParameters.common(1));
    private final Totp strict = new Totp(TotpParameters.common(0));

    @Property
    @Label("RFC 6238 section 4.2: the step counts whole periods since 1970")
    void stepCountsPeriods(@ForAll @LongRange(min = 0, max = LAST_STEP) long step, @ForAll @IntRange(max = 29) int s) {
        var now = Instant.ofEpochSecond(step * 30 + s, 999_999_999);

        assertThat(totp.stepAt(now)).isEqualTo(step);
    }

    @Property
    @Label("F3, ASVS V6.5.8: of all steps around the server's now, exactly those of the window are accepted")
    void windowAndNothingElse(
            @ForAll @Size(20) byte[] key,
            @ForAll @LongRange(min = 10, max = LAST_STEP) long present,
            @ForAll @IntRange(min = -10, max = 10) int away) {
        var seed = new TotpSeed(Secret.of(key));
        String code = totp.code(seed, present + away);
        var now = Instant.ofEpochSecond(present * 30);

        var matched = totp.matchedStep(seed, code, now);

        var window = LongStream.rangeClosed(present - 1, present + 1);
        assertThat(matched)
                .isEqualTo(window.filter(step -> totp.code(seed, step).equals(code))
                        .max());
    }

    @Test
    void aCodeIsAcceptedOneStepEarlyAndOneStepLateAndNoMore() {
        var seed = seed();
        long step = 1000;
        String code = totp.code(seed, step);

        assertThat(totp.matchedStep(seed, code, second(step * 30 - 31))).isEmpty();
        assertThat(totp.matchedStep(seed, code, second(step * 30 - 30))).hasValue(step);
        assertThat(totp.matchedStep(seed, code, second(step * 30 + 59))).hasValue(step);
        assertThat(totp.matchedStep(seed, code, second(step * 30 + 60))).isEmpty();
    }

    @Test
    @DisplayName("V6.5.5: with the strict window a code lives 30 seconds")
    void strictWindow() {
        var seed = seed();
        long step = 1000;
        String code = strict.code(seed, step);

        assertThat(strict.matchedStep(seed, code, second(step * 30 - 1))).isEmpty();
        assertThat(strict.matchedStep(seed, code, second(step * 30))).hasValue(step);
        assertThat(strict.matchedStep(seed, code, second(step * 30 + 29))).hasValue(step);
        assertThat(strict.matchedStep(seed, code, second(step * 30 + 30))).isEmpty();
    }

    @Test
    @DisplayName("N9: where two steps of the window share a code, the later one is spent")
    void laterOfTwo() {
        var seed = seed();
        long step = 910_737;
        assertThat(totp.code(seed, step)).isEqualTo(totp.code(seed, step + 1));

        assertThat(totp.matchedStep(seed, totp.code(seed, step), second(step * 30)))
                .hasValue(step + 1);
    }

    @Test
    void theFirstStepOf1970HasNoneBeforeIt() {
        var seed = seed();

        assertThat(totp.matchedStep(seed, totp.code(seed, 0), Instant.EPOCH)).hasValue(0);
        assertThat(totp.matchedStep(seed, totp.code(seed, 1), Instant.EPOCH)).hasValue(1);
        assertThat(totp.matchedStep(seed, totp.code(seed, -1), Instant.EPOCH)).isEmpty();
    }

    @Test
    void aClockBefore1970IsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> totp.stepAt(Instant.EPOCH.minusNanos(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> totp.matchedStep(seed(), "000000", Instant.EPOCH.minusSeconds(1)));
    }

    @Property(tries = 200)
    @Label("What is not the code is not accepted: cut, lengthened, one digit off, another script")
    void nearMisses(@ForAll @LongRange(min = 0, max = LAST_STEP) long step, @ForAll @IntRange(max = 5) int place) {
        var seed = seed();
        var now = second(step * 30);
        String code = strict.code(seed, step);
        var off = new StringBuilder(code);
        off.setCharAt(place, (char) ('0' + (code.charAt(place) - '0' + 1) % 10));

        assertThat(strict.matchedStep(seed, code.substring(1), now)).isEmpty();
        assertThat(strict.matchedStep(seed, code + "0", now)).isEmpty();
        assertThat(strict.matchedStep(seed, off.toString(), now)).isEmpty();
        assertThat(strict.matchedStep(seed, "\u0967" + code.substring(1), now)).isEmpty();
        assertThat(strict.matchedStep(seed, "", now)).isEmpty();
    }

    @Test
    @DisplayName("V6.5.5: no setting opens the window wider than one step")
    void windowHasACeiling() {
        assertThatIllegalArgumentException().isThrownBy(() -> TotpParameters.common(2));
        assertThatIllegalArgumentException().isThrownBy(() -> TotpParameters.common(-1));
    }

    @Test
    @DisplayName("N8: a step is at most two minutes")
    void stepHasACeiling() {
        assertThat(new TotpParameters(6, Duration.ofMinutes(2), 0).step()).isEqualTo(Duration.ofMinutes(2));
        assertThat(new TotpParameters(6, Duration.ofSeconds(1), 0).step()).isEqualTo(Duration.ofSeconds(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpParameters(6, Duration.ofSeconds(121), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpParameters(6, Duration.ZERO, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpParameters(6, Duration.ofMillis(1500), 0));
    }

    @Test
    void aCodeHasSixOrEightDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpParameters(7, Duration.ofSeconds(30), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpParameters(0, Duration.ofSeconds(30), 0));
    }

    private static TotpSeed seed() {
        return new TotpSeed(Secret.of("12345678901234567890"));
    }

    private static Instant second(long second) {
        return Instant.ofEpochSecond(second);
    }
}
