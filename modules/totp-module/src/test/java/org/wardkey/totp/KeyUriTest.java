package org.wardkey.totp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.AccountLabel;

class KeyUriTest {

    private static final TotpSeed SEED = new TotpSeed(Secret.of("12345678901234567890"));
    private static final TotpParameters PARAMETERS = TotpParameters.common(1);

    @Test
    @DisplayName("Key URI format: issuer before the label and as a parameter, spaces as %20")
    void wholeUri() {
        var uri = KeyUri.of("City Hospital", new AccountLabel("Asha Rao"), SEED, PARAMETERS);

        assertThat(uri.text())
                .isEqualTo("otpauth://totp/City%20Hospital:Asha%20Rao?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=City%20Hospital&algorithm=SHA1&digits=6&period=30");
    }

    @Property
    @Label("Key URI format: any label and issuer come back as they were, and are plain ASCII on the way")
    void anyLabel(@ForAll @StringLength(min = 1, max = 40) String name) {
        var label = AccountLabel.forName(name);

        String text = KeyUri.of("R&D + #1 * ~ अस्पताल", label, SEED, PARAMETERS).text();

        assertThat(text).matches("[\\x21-\\x7e]+").doesNotContain("+");
        var uri = URI.create(text);
        assertThat(uri.getPath())
                .isEqualTo("/R&D + #1 * ~ अस्पताल:" + new String(label.text().getBytes(UTF_8), UTF_8));
        assertThat(uri.getRawQuery()).startsWith("secret=").endsWith("&algorithm=SHA1&digits=6&period=30");
        assertThat(uri.getRawQuery().split("&")).hasSize(5);
    }

    @Test
    void anIssuerThatWouldBreakTheLabelIsRefused() {
        var label = new AccountLabel("Asha Rao");

        assertThatIllegalArgumentException().isThrownBy(() -> KeyUri.of("a:b", label, SEED, PARAMETERS));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyUri.of(" ", label, SEED, PARAMETERS));
    }

    @ParameterizedTest
    @DisplayName("Invariant 4: a label with an Aadhaar number is refused, and a name that is one is masked")
    @ValueSource(
            strings = {
                "999941057058",
                "9999 7165 8847",
                "Asha 9999-3311-9405",
                "9999.5518.3433",
                "99999050a1894, 1",
                "९९९९४१०५७०५८"
            })
    void noAadhaarNumber(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountLabel(text));

        assertThat(AccountLabel.forName(text).text()).doesNotContainPattern("\\p{Nd}");
    }

    @Test
    void aLabelMayHoldAFewDigits() {
        assertThat(AccountLabel.forName("Ward 7 desk 12345678").text()).isEqualTo("Ward 7 desk 12345678");
        assertThat(new AccountLabel("12345678901").text()).isEqualTo("12345678901");
    }

    @Test
    void aLabelIsCutCleanedAndNeverEmpty() {
        assertThat(AccountLabel.forName("Dr: Rao\u200b\n").text()).isEqualTo("Dr  Rao");
        assertThat(AccountLabel.forName("x".repeat(41)).text()).isEqualTo("x".repeat(40));
        assertThat(AccountLabel.forName(": ").text()).isEqualTo("account");
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountLabel("x".repeat(41)));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountLabel(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountLabel("a:b"));
    }

    @Test
    @DisplayName("V16.2.5: what holds the key does not print it")
    void printsNothing() {
        var key = TotpKey.of("City Hospital", new AccountLabel("Asha Rao"), SEED, PARAMETERS);

        assertThat(key + " " + key.uri() + " " + key.qr()).isEqualTo("TotpKey KeyUri QrCode");
    }

    @ParameterizedTest
    @CsvSource({"St. John: Mission Hospital, St. John Mission Hospital", "A:B, A B", "':', Hospital", "'  ', Hospital"})
    @DisplayName("Key URI format: a hospital's name may hold a colon, the issuer does not")
    void anyHospitalsNameMakesAnIssuer(String hospital, String issuer) {
        assertThat(KeyUri.issuer(hospital)).isEqualTo(issuer);
    }
}
