package org.wardkey.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.webauthn.SoftKey.Ceremony;

/** The steps that ask the database are in the tests in the server. */
@DisplayName("WebAuthn 7.2: a proof by a key")
class AssertionTest {

    private static final boolean OWNER_NEEDED = true;

    private final Ceremonies ceremonies = new Ceremonies(House.settings());
    private final Question question = House.question(Purpose.PROOF);
    private final SoftKey key = new SoftKey(House.ORIGIN);
    private CredentialRecord known = registered(key);

    @Test
    @DisplayName("WebAuthn 7.2: a key that answers rightly proves that it is there, and how often it was asked")
    void right() {
        assertThat(verify(right -> {})).isEqualTo(new Verdict.Right(2));
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 11: an answer to another kind of question is refused")
    void type() {
        refused(said -> said.type = "webauthn.create", "wrong type");
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 12: an answer to another challenge is refused")
    void challenge() {
        refused(said -> said.challenge = "AAAAAAAAAAAAAAAAAAAAAA", "wrong challenge");
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 13: an answer given to another origin is refused, so that nobody is phished")
    void origin() {
        refused(said -> said.origin = "https://portal.hospita1.example", "wrong origin");
        refused(said -> said.origin = "http://portal.hospital.example", "wrong origin");
        refused(said -> said.more = ",\"crossOrigin\":true", "wrong origin");
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 14: an answer that was bound to another connection is refused")
    void tokenBinding() {
        refused(
                said -> said.more = ",\"tokenBinding\":{\"status\":\"present\",\"id\":\"AAAA\"}",
                "wrong token binding");
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 15: an answer for another name is refused")
    void rpId() {
        refused(said -> said.rpId = "hospital.example", "wrong rp id");
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 16: an answer that nobody touched the key for is refused")
    void present() {
        refused(Ceremony::untouched, "nobody present");
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 17: an answer without its owner is refused where the owner is needed")
    void verified() {
        assertThat(verify(key, right -> {}, OWNER_NEEDED)).isEqualTo(new Verdict.Wrong("owner not verified"));
        assertThat(verify(key, said -> said.flags |= 0x04, OWNER_NEEDED)).isInstanceOf(Verdict.Right.class);
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 20: an answer that another key signed, or that was changed, is refused")
    void signature() {
        refused(said -> said.forged = true, "wrong signature");
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 21: a key whose count does not rise is suspected to be copied")
    void count() {
        SoftKey copy = key.copy();
        var used = verify(right -> {});
        known.setCounter(((Verdict.Right) used).signCount());

        assertThat(verify(copy, right -> {}, !OWNER_NEEDED)).isEqualTo(new Verdict.Copied());
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 21: a key that does not count, as passkeys do not, is not suspected")
    void noCount() {
        SoftKey passkey = new SoftKey(House.ORIGIN).countingFrom(-1);
        known = registered(passkey);

        passkey.countingFrom(-1);
        assertThat(verify(passkey, right -> {}, !OWNER_NEEDED)).isEqualTo(new Verdict.Right(0));
    }

    @Test
    @DisplayName("WebAuthn 7.2: a key that says of itself today what it denied at first is refused")
    void anotherKind() {
        refused(Ceremony::backupEligible, "another kind of key");
    }

    private CredentialRecord registered(SoftKey one) {
        var data = ceremonies
                .registration(one.register(House.options(House.question(Purpose.REGISTRATION))))
                .orElseThrow();
        var said = data.getAttestationObject().getAuthenticatorData();
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                said.isFlagBE(),
                null,
                said.getSignCount(),
                said.getAttestedCredentialData(),
                null,
                null,
                null,
                null);
    }

    private Verdict verify(Consumer<Ceremony> fault) {
        return verify(key, fault, !OWNER_NEEDED);
    }

    private Verdict verify(SoftKey one, Consumer<Ceremony> fault, boolean ownerNeeded) {
        String answer = one.answer(House.options(question), fault);
        return ceremonies.verify(ceremonies.proof(answer).orElseThrow(), question, known, ownerNeeded);
    }

    private void refused(Consumer<Ceremony> fault, String why) {
        assertThat(verify(fault)).isEqualTo(new Verdict.Wrong(why));
    }
}
