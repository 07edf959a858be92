package org.wardkey.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.webauthn.SoftKey.Ceremony;
import org.wardkey.webauthn.SoftKey.Maker;

/** The steps that ask the database are in the tests in the server. */
@DisplayName("WebAuthn 7.1: a new key")
class RegistrationTest {

    private final Ceremonies ceremonies = new Ceremonies(House.settings());
    private final Question question = House.question(Purpose.REGISTRATION);
    private final SoftKey key = new SoftKey(House.ORIGIN);

    @Test
    @DisplayName("WebAuthn 7.1: a key that answers rightly is taken")
    void right() {
        var found = (Registered.Right) register(right -> {});

        assertThat(found.key().getAttestationObject().getAuthenticatorData().isFlagUV())
                .isTrue();
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 7: an answer to another kind of question is refused")
    void type() {
        refused(said -> said.type = "webauthn.get", "wrong type");
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 8: an answer to another challenge is refused")
    void challenge() {
        refused(said -> said.challenge = "AAAAAAAAAAAAAAAAAAAAAA", "wrong challenge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.hospital.example.evil.example",
                "https://hospital.example",
                "http://portal.hospital.example",
                "https://portal.hospital.example:8443",
                "null"
            })
    @DisplayName("WebAuthn 7.1 step 9: an answer given to another origin is refused")
    void origin(String elsewhere) {
        refused(said -> said.origin = elsewhere, "wrong origin");
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 9: an answer given in a frame of another page is refused")
    void crossOrigin() {
        refused(said -> said.more = ",\"crossOrigin\":true", "wrong origin");
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 10: an answer that was bound to another connection is refused")
    void tokenBinding() {
        refused(
                said -> said.more = ",\"tokenBinding\":{\"status\":\"present\",\"id\":\"AAAA\"}",
                "wrong token binding");
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 13: a key that is bound to another name is refused")
    void rpId() {
        refused(said -> said.rpId = "hospital.example", "wrong rp id");
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 14: a key that nobody touched is refused")
    void present() {
        refused(Ceremony::untouched, "nobody present");
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 16: a key that signs in a way that was not asked for is refused")
    void algorithm() {
        assertThat(refusal(verify(ceremonies, new SoftKey(House.ORIGIN, "secp384r1"), right -> {}, Maker.NONE)))
                .isEqualTo("algorithm not allowed");
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 19: a statement about the make that is not signed rightly is refused")
    void statement() {
        var others = new SoftKey(House.ORIGIN);
        var forged = new Maker() {

            @Override
            public String format() {
                return "packed";
            }

            @Override
            public Map<String, Object> statement(byte[] signed, SoftKey of) {
                return Map.of("alg", -7, "sig", others.sign(signed));
            }
        };

        assertThat(refusal(verify(ceremonies, key, right -> {}, forged))).isEqualTo("wrong signature");
        assertThat(verify(ceremonies, key, right -> {}, Maker.SELF)).isInstanceOf(Registered.Right.class);
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 18: a statement about the make in a form that nobody knows is refused")
    void format() {
        var unknown = new Maker() {

            @Override
            public String format() {
                return "wax-seal";
            }

            @Override
            public Map<String, Object> statement(byte[] signed, SoftKey of) {
                return Map.of();
            }
        };
        String answer = key.register(House.options(question), right -> {}, unknown);

        assertThat(ceremonies
                        .registration(answer)
                        .map(read -> ceremonies.verify(read, question))
                        .filter(Registered.Right.class::isInstance))
                .isEmpty();
    }

    @Test
    @DisplayName("what a database would not take is no challenge of ours")
    void notOurs() {
        for (String challenge : List.of("AAAA", "", "YWJj", "w6TDtsO8")) {
            String answer = key.register(House.options(question), said -> said.challenge = challenge, Maker.NONE);

            assertThat(ceremonies
                            .registration(answer)
                            .flatMap(read -> Ceremonies.challenge(read.getCollectedClientData())))
                    .as(challenge)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"id\":\"AAAA\"}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"clientExtensionResults\":{},"
                        + "\"response\":{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\"}}"
            })
    @DisplayName("WebAuthn 7.1 steps 6 and 12, WebAuthn 7.2 step 10, Invariant 13: what cannot be read is no answer")
    void noAnswer(String text) {
        assertThat(ceremonies.registration(text)).isEmpty();
        assertThat(ceremonies.proof(text)).isEmpty();
    }

    @Test
    @DisplayName("Invariant 13: what is hard to read is not read")
    void hardToRead() {
        assertThat(ceremonies.proof("{\"a\":".repeat(10_000))).isEmpty();
        assertThat(ceremonies.proof("[".repeat(15_000))).isEmpty();
        assertThat(ceremonies.registration("{".repeat(60_000))).isEmpty();
    }

    private Registered register(Consumer<Ceremony> fault) {
        return verify(ceremonies, key, fault, Maker.NONE);
    }

    private void refused(Consumer<Ceremony> fault, String why) {
        assertThat(refusal(register(fault))).isEqualTo(why);
    }

    private Registered verify(Ceremonies by, SoftKey one, Consumer<Ceremony> fault, Maker maker) {
        String answer = one.register(House.options(question), fault, maker);
        return by.verify(by.registration(answer).orElseThrow(), question);
    }

    private static String refusal(Registered found) {
        return ((Confirmation.Wrong) ((Registered.Wrong) found).refusal()).why();
    }
}
