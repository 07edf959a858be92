package org.wardkey.identity.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TinkBlindIndexTest {

    private static final String VALUE = "asha@hospital.example";

    @Test
    void theSameValueIsFoundAgain() throws GeneralSecurityException {
        var keyset = Keyset.generate();

        byte[] stored = keyset.blindIndex().indexOf("EMAIL", VALUE);

        assertThat(KeysetText.read(KeysetText.of(keyset)).blindIndex().candidates("EMAIL", VALUE))
                .containsExactly(stored);
    }

    @Test
    void anotherNamespaceValueOrKeysetGivesAnotherIndex() {
        var index = Keysets.blindIndex();

        assertThat(index.indexOf("EMAIL", VALUE))
                .isNotEqualTo(index.indexOf("MOBILE", VALUE))
                .isNotEqualTo(index.indexOf("EMAIL", VALUE + 'x'))
                .isNotEqualTo(Keysets.blindIndex().indexOf("EMAIL", VALUE));
    }

    @Test
    void aNamespaceCannotReachIntoTheValue() {
        var index = Keysets.blindIndex();

        assertThatThrownBy(() -> index.indexOf("EMAIL\nx", "y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Invariant 4: the index is 32 keyed bytes behind the key's id, never the value")
    void theIndexStartsWithTheKeyId() throws GeneralSecurityException {
        var keyset = Keyset.generate();

        byte[] stored = keyset.blindIndex().indexOf("EMAIL", VALUE);

        assertThat(stored).hasSize(36);
        assertThat(ByteBuffer.wrap(stored).getInt())
                .isEqualTo(keyset.lookup().getPrimary().getId());
    }

    @Test
    @DisplayName("ASVS V11.2.2: after a new key the present index comes first, and the old one is still looked for")
    void candidatesStartWithThePresentKey() throws GeneralSecurityException {
        var old = Keyset.generate();
        byte[] stored = old.blindIndex().indexOf("EMAIL", VALUE);

        var twice = Keysets.rotated(Keysets.rotated(old)).blindIndex();

        assertThat(twice.candidates("EMAIL", VALUE)).hasSize(3).contains(stored);
        assertThat(twice.candidates("EMAIL", VALUE).get(0))
                .isEqualTo(twice.indexOf("EMAIL", VALUE))
                .isNotEqualTo(stored);
    }
}
