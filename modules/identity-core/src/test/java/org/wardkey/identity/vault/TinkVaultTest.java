package org.wardkey.identity.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;

class TinkVaultTest {

    private static final Binding HERE = new Binding("totp_factor.seed", "17");
    private static final Secret SEED = Secret.of("a seed");

    @Property(tries = 200)
    void whatWasSealedOpensAgain(@ForAll byte[] bytes) throws GeneralSecurityException {
        var vault = Fixed.KEYSET.vault();

        byte[] sealed = vault.seal(Secret.of(bytes), HERE);

        assertThat(vault.open(sealed, HERE)).isEqualTo(Secret.of(bytes));
    }

    @Test
    @DisplayName("Invariant 3: a ciphertext copied to another row, column or table does not decrypt")
    void movedCiphertextDoesNotOpen() {
        var vault = Keysets.vault();

        byte[] sealed = vault.seal(SEED, HERE);

        assertThatThrownBy(() -> vault.open(sealed, new Binding("totp_factor.seed", "18")))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open(sealed, new Binding("totp_factor.label", "17")))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open(sealed, new Binding("contact.seed", "17")))
                .isInstanceOf(SealBroken.class)
                .hasMessage("the sealed value at contact.seed does not open");
    }

    @Property(tries = 200)
    void noChangedByteGoesUnnoticed(@ForAll int where) throws GeneralSecurityException {
        var vault = Fixed.KEYSET.vault();
        byte[] sealed = vault.seal(SEED, HERE);

        sealed[Math.floorMod(where, sealed.length)] ^= 1;

        assertThatThrownBy(() -> vault.open(sealed, HERE)).isInstanceOf(SealBroken.class);
    }

    @Test
    void nothingIsNoCiphertext() {
        assertThatThrownBy(() -> Keysets.vault().open(new byte[0], HERE)).isInstanceOf(SealBroken.class);
    }

    @Test
    @DisplayName("N10, F11: a seed in a dump cannot be read without the keyset")
    void anotherKeysetDoesNotOpen() {
        byte[] sealed = Keysets.vault().seal(SEED, HERE);

        assertThatThrownBy(() -> Keysets.vault().open(sealed, HERE)).isInstanceOf(SealBroken.class);
    }

    @Test
    @DisplayName("ASVS V11.3.4: the same secret is never sealed to the same bytes")
    void sealingTwiceDiffers() {
        var vault = Keysets.vault();

        assertThat(vault.seal(SEED, HERE)).isNotEqualTo(vault.seal(SEED, HERE));
    }

    @Test
    @DisplayName(
            "ASVS V11.2.2: the key's id stands in front, old ciphertext opens after a new key became the present one")
    void keysCanBeReplaced() throws GeneralSecurityException {
        var old = Keyset.generate();
        byte[] sealed = old.vault().seal(SEED, HERE);

        var rotated = Keysets.rotated(old);
        byte[] resealed = rotated.vault().seal(SEED, HERE);

        assertThat(rotated.vault().open(sealed, HERE)).isEqualTo(SEED);
        assertThat(keyId(sealed)).isEqualTo(old.sealing().getPrimary().getId());
        assertThat(keyId(resealed))
                .isEqualTo(rotated.sealing().getPrimary().getId())
                .isNotEqualTo(keyId(sealed));
    }

    /** Tink puts one version byte in front. */
    private static int keyId(byte[] sealed) {
        return ByteBuffer.wrap(sealed).get(0) == 1 ? ByteBuffer.wrap(sealed).getInt(1) : 0;
    }

    /** One keyset for all tries of a property. */
    private static final class Fixed {

        static final Keyset KEYSET;

        static {
            try {
                KEYSET = Keyset.generate();
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }
}
