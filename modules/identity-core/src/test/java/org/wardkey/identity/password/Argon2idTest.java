package org.wardkey.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idTest {

    private static final Argon2id JAVA = Argon2idEngine.JAVA.start();
    private static final Argon2id FASTEST = Argon2idEngine.AUTO.start();

    @Test
    @DisplayName("RFC 9106 section 5.3: the published Argon2id vector")
    void publishedVector() {
        var parameters = BouncyCastleArgon2id.parameters(new Argon2idCost(32, 3, 4))
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .build();

        byte[] tag = BouncyCastleArgon2id.compute(filled(32, 1), parameters, 32);

        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Property(tries = 60)
    void bothEnginesGiveTheSameBytes(
            @ForAll @Size(max = 1200) byte[] password,
            @ForAll @Size(16) byte[] salt,
            @ForAll @IntRange(min = 8, max = 2000) int memoryKib,
            @ForAll @IntRange(min = 1, max = 4) int passes,
            @ForAll @IntRange(min = 16, max = 64) int length) {
        var cost = new Argon2idCost(memoryKib, passes, 1);

        byte[] hash = FASTEST.compute(password, salt, cost, length);

        assertThat(hash).isEqualTo(JAVA.compute(password, salt, cost, length));
    }

    @Property(tries = 20)
    void whatLibsodiumDoesNotKnowIsComputedAllTheSame(
            @ForAll @Size(min = 8, max = 64) byte[] salt, @ForAll @IntRange(min = 1, max = 8) int lanes) {
        var cost = new Argon2idCost(64, 1, lanes);

        byte[] hash = FASTEST.compute(new byte[] {1}, salt, cost, 32);

        assertThat(hash).isEqualTo(JAVA.compute(new byte[] {1}, salt, cost, 32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-x86-64", "linux-aarch64", "darwin-x86-64", "darwin-aarch64", "win32-x86-64"})
    void theApplicationCarriesLibsodiumForThePlatform(String platform) throws IOException {
        assertThat(Sodium.class.getResource(Sodium.resource(platform))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-x86", "linux-arm", "win32-x86", "sunos-sparc"})
    void otherPlatformsComputeInJava(String platform) {
        assertThatThrownBy(() -> Sodium.resource(platform))
                .isInstanceOf(IOException.class)
                .hasMessage("no libsodium for " + platform);
    }

    @Test
    void anEngineThatComputesSomethingElseIsNotTrusted() {
        Argon2id wrong = (password, salt, cost, length) -> new byte[length];

        assertThatThrownBy(() -> Argon2idEngine.tried(wrong, JAVA)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theEngineIsSetByName() {
        assertThat(Argon2idEngine.parse(" Auto")).isEqualTo(Argon2idEngine.AUTO);
        assertThat(Argon2idEngine.parse("native")).isEqualTo(Argon2idEngine.NATIVE);
        assertThat(Argon2idEngine.parse("java")).isEqualTo(Argon2idEngine.JAVA);
        assertThatThrownBy(() -> Argon2idEngine.parse("jaav"))
                .hasMessage("wardkey.password.argon2.engine is \"jaav\": it has to be auto, native or java");
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
