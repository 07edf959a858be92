package org.wardkey.identity.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.rotation.Progress.Batch;
import org.wardkey.identity.vault.KeyPart;

@DisplayName("ASVS V11.2.2: what is under an older key")
class RotationTest {

    private static final int KEY = 7;

    @Test
    @DisplayName("is made anew a minute after all servers agreed on this key, not before, and not in a pause")
    void when() {
        assertThat(rotation(Optional.of(Rotation.SETTLED), false).lets(KEY)).isTrue();
        assertThat(rotation(Optional.of(Rotation.SETTLED), false).lets(KEY + 1)).isFalse();
        assertThat(rotation(Optional.of(Rotation.SETTLED.minusMillis(1)), false).lets(KEY))
                .isFalse();
        assertThat(rotation(Optional.empty(), false).lets(KEY)).isFalse();
        assertThat(rotation(Optional.of(Rotation.SETTLED), true).lets(KEY)).isFalse();
    }

    @Test
    @DisplayName("is walked through until a whole walk finds nothing more")
    void walks() {
        Progress first = Progress.BEGINNING.on("#9", new Batch(3, 2, 1));
        assertThat(first).isEqualTo(new Progress("#9", 3, 2, 1, false));

        Progress again = first.atTheEnd();
        assertThat(again).isEqualTo(new Progress("", 0, 2, 0, false));

        Progress done = again.on("#9", new Batch(0, 0, 1)).atTheEnd();
        assertThat(done).isEqualTo(new Progress("", 0, 2, 1, true));
    }

    private static Rotation rotation(Optional<Duration> agreed, boolean paused) {
        return new Rotation(KeyPart.SEALING, Optional.of(KEY), agreed, paused);
    }
}
