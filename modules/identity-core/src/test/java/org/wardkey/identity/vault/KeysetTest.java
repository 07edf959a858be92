package org.wardkey.identity.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.Secret;

class KeysetTest {

    private static final Binding HERE = new Binding("contact.sealed", "1");

    @Test
    void whatIsWrittenIsReadAgain() throws GeneralSecurityException {
        var keyset = Keyset.generate();

        var read = KeysetText.read(KeysetText.of(keyset));

        assertThat(read.vault().open(keyset.vault().seal(Secret.of("x"), HERE), HERE))
                .isEqualTo(Secret.of("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nonsense", "[]", "{", "\"text\"", "null", "{\"sealing\": {}} trailing"})
    void textThatIsNoJsonObjectIsRefused(String text) {
        assertThatThrownBy(() -> KeysetText.read(text))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessage("it is not a JSON object");
    }

    @Test
    void aMissingPartIsRefused() {
        assertThatThrownBy(() -> KeysetText.read("{\"lookup\": {}}")).hasMessage("its part \"sealing\" is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "7", "{\"primaryKeyId\": 1, \"key\": \"c2VjcmV0\"}"})
    @DisplayName("ASVS V16.2.5: a refusal never quotes what was read, nor carries a cause that does")
    void aPartThatIsNoKeysetIsRefused(String part) {
        assertThatThrownBy(() -> KeysetText.read("{\"sealing\": " + part + "}"))
                .hasMessage("its part \"sealing\" is not a Tink keyset")
                .hasNoCause();
    }

    @Test
    void aKeysetWithoutPrimaryKeyIsRefused() throws GeneralSecurityException {
        String json = KeysetText.of(Keyset.generate()).replaceFirst("\"primaryKeyId\":\\s*\\d+", "\"primaryKeyId\": 7");

        assertThatThrownBy(() -> KeysetText.read(json)).hasMessageStartingWith("its part \"sealing\" ");
    }

    @Test
    void aDisabledPrimaryKeyIsRefused() throws GeneralSecurityException {
        String json = KeysetText.of(Keyset.generate()).replaceFirst("ENABLED", "DISABLED");

        assertThatThrownBy(() -> KeysetText.read(json)).hasMessageStartingWith("its part \"sealing\" ");
    }

    @Test
    @DisplayName("UIDAI vault: a key that is not AES-256 is refused")
    void aWeakerSealingKeyIsRefused() throws GeneralSecurityException {
        AeadConfig.register();
        var strong = Keyset.generate();
        var weak = KeysetHandle.generateNew(PredefinedAeadParameters.AES128_GCM);

        assertThatThrownBy(() -> new Keyset(weak, strong.lookup(), strong.attesting()))
                .hasMessage("its part \"sealing\" has a primary key of another kind");
    }

    @Test
    void partsInEachOthersPlaceAreRefused() throws GeneralSecurityException {
        var keyset = Keyset.generate();

        assertThatThrownBy(() -> new Keyset(keyset.lookup(), keyset.sealing(), keyset.attesting()))
                .hasMessage("its part \"sealing\" has a primary key of another kind");
    }

    @Test
    void aKeysetOfTheFirstVersionIsRefusedAndCanBeCompleted() throws GeneralSecurityException {
        var keyset = Keyset.generate();
        byte[] sealed = keyset.vault().seal(Secret.of("x"), HERE);
        String old = Keysets.ofTheFirstVersion(keyset);

        Keyset completed = KeysetText.read(KeysetText.of(KeysetText.readAndComplete(old)));

        assertThatThrownBy(() -> KeysetText.read(old))
                .isInstanceOf(KeysetIncomplete.class)
                .hasMessage("its part \"attesting\" is missing");
        assertThat(completed.vault().open(sealed, HERE)).isEqualTo(Secret.of("x"));
        assertThat(completed.blindIndex().indexOf("a", "b"))
                .isEqualTo(keyset.blindIndex().indexOf("a", "b"));
    }

    @Test
    void completingACompleteKeysetChangesNoKey() throws GeneralSecurityException {
        var keyset = Keyset.generate();
        byte[] tag = keyset.attestation().attest(new byte[] {1});

        Keyset same = KeysetText.readAndComplete(KeysetText.of(keyset));

        assertThat(same.attestation().vouches(tag, new byte[] {1})).isTrue();
    }
}
