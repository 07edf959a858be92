package org.wardkey.identity.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Invariant 9: a tag vouches for one statement, and nobody without the key makes one")
class TinkAttestationTest {

    private static final byte[] STATEMENT = {1, 2, 3};

    @Test
    void vouchesForItsStatementAndNoOther() {
        var attestation = Keysets.attestation();

        byte[] tag = attestation.attest(STATEMENT);

        assertThat(tag).hasSize(37);
        assertThat(attestation.vouches(tag, STATEMENT)).isTrue();
        assertThat(attestation.vouches(tag, new byte[] {1, 2})).isFalse();
        assertThat(attestation.vouches(new byte[0], STATEMENT)).isFalse();
    }

    @Test
    void anotherKeysetsTagIsWorthNothing() {
        byte[] tag = Keysets.attestation().attest(STATEMENT);

        assertThat(Keysets.attestation().vouches(tag, STATEMENT)).isFalse();
    }

    @Test
    void anOlderKeyGoesOnVouchingAfterARotation() throws GeneralSecurityException {
        var old = Keyset.generate();
        byte[] tag = old.attestation().attest(STATEMENT);

        var rotated = Keysets.rotated(old).attestation();

        assertThat(rotated.vouches(tag, STATEMENT)).isTrue();
        assertThat(rotated.attest(STATEMENT)).isNotEqualTo(tag);
    }
}
