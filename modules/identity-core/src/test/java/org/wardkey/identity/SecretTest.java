package org.wardkey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Property
    void itGivesBackWhatItWasMadeOf(@ForAll byte[] bytes) {
        assertThat(Secret.of(bytes).bytes()).isEqualTo(bytes);
        assertThat(Secret.of(bytes).length()).isEqualTo(bytes.length);
    }

    @Property
    @Label("a text is kept as UTF-8, a lone surrogate as a question mark")
    void aTextIsKeptAsUtf8(@ForAll String text) {
        assertThat(Secret.of(text).bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void twoSecretsAreEqualExactlyIfTheirBytesAre(@ForAll byte[] one, @ForAll byte[] other) {
        assertThat(Secret.of(one).equals(Secret.of(other))).isEqualTo(Arrays.equals(one, other));
        assertThat(Secret.of(one)).isEqualTo(Secret.of(one)).hasSameHashCodeAs(Secret.of(other));
    }

    @Test
    @DisplayName("ASVS V16.2.5: nothing of a secret is printed")
    void nothingIsPrinted() {
        var secret = Secret.of("hunter2");

        assertThat(secret).hasToString("Secret");
        assertThat(List.of(secret)).hasToString("[Secret]");
        assertThat(String.format("%s", secret)).isEqualTo("Secret");
    }

    @Test
    void itCannotBeSerialized() {
        assertThat(Serializable.class.isAssignableFrom(Secret.class)).isFalse();
    }

    @Test
    void itCopiesOnTheWayInAndOut() {
        byte[] given = {1, 2, 3};
        var secret = Secret.of(given);

        given[0] = 9;
        secret.bytes()[1] = 9;

        assertThat(secret.bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void closingWipesIt() {
        var secret = Secret.of("hunter2");

        secret.close();

        assertThat(secret.bytes()).hasSize(7).containsOnly(0);
    }

    @Test
    void itDiffersFromAnythingElse() {
        assertThat(Secret.of("x")).isNotEqualTo("x").isNotEqualTo(null);
    }
}
