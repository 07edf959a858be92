package org.wardkey.webauthn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.webauthn.SoftKey.Maker;

@DisplayName("Makes of security keys")
class ModelsTest {

    private static final String GOOD = "fa2b99dc-9e39-4257-8f92-4a30d23c4118";
    private static final String OTHER = "c5ef55ff-ad9a-4b9f-b580-adebafe026d0";

    @TempDir
    private Path folder;

    private final Question question = House.question(Purpose.REGISTRATION);

    @Test
    @DisplayName("keycloak#49357: a make that is refused is not taken, whatever else is right")
    void refused() {
        var settings = House.settings(List.of(), List.of(GOOD), Optional.empty());

        assertThat(why(settings, GOOD, Maker.SELF)).isEqualTo("make not taken");
        assertThat(register(settings, OTHER, Maker.SELF)).isInstanceOf(Registered.Right.class);
        assertThat(settings.askMake()).isTrue();
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 21: a make is taken that its maker's certificate shows, and no other")
    void shown() throws IOException {
        var maker = new CertifiedMaker(folder);
        var settings = House.settings(List.of(GOOD), List.of(), Optional.of(maker.roots()));

        assertThat(register(settings, GOOD, maker)).isInstanceOf(Registered.Right.class);
        assertThat(why(settings, OTHER, maker)).isEqualTo("make not taken");
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 21: where makers are asked, neither no word nor a key's own word is enough")
    void ownWord() throws IOException {
        var settings = House.settings(List.of(GOOD), List.of(), Optional.of(new CertifiedMaker(folder).roots()));

        assertThat(why(settings, GOOD, Maker.NONE)).isEqualTo("make not shown");
        assertThat(why(settings, GOOD, Maker.SELF)).isEqualTo("make not shown");
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 21: a certificate of a maker that nobody trusts shows nothing")
    void strangeMaker() throws IOException {
        var settings = House.settings(List.of(GOOD), List.of(), Optional.of(new CertifiedMaker(folder).roots()));
        var stranger = new CertifiedMaker(Files.createDirectory(folder.resolve("stranger")));

        assertThat(why(settings, GOOD, stranger)).isEqualTo("make not shown");
    }

    @Test
    void whichMakesAreTakenNeedsTheMakersCertificates() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> House.settings(List.of(GOOD), List.of(), Optional.empty()))
                .withMessageContaining("wardkey.security-keys.roots");
    }

    @Test
    void aFileWithoutCertificatesStopsTheStart() throws IOException {
        Path none = Files.writeString(folder.resolve("none.pem"), "nothing");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> House.settings(List.of(), List.of(), Optional.of(none)))
                .withMessageContaining("none.pem");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> House.settings(List.of(), List.of("yubikey"), Optional.empty()))
                .withMessageContaining("wardkey.security-keys.refused-models");
    }

    private Registered register(SecurityKeySettings settings, String model, Maker maker) {
        var ceremonies = new Ceremonies(settings);
        UUID made = UUID.fromString(model);
        var key = new SoftKey(House.ORIGIN)
                .ofModel(ByteBuffer.allocate(16)
                        .putLong(made.getMostSignificantBits())
                        .putLong(made.getLeastSignificantBits())
                        .array());
        String answer = key.register(House.options(question), right -> {}, maker);
        return ceremonies.verify(ceremonies.registration(answer).orElseThrow(), question);
    }

    private String why(SecurityKeySettings settings, String model, Maker maker) {
        return ((Confirmation.NotAllowed) ((Registered.Wrong) register(settings, model, maker)).refusal()).why();
    }
}
