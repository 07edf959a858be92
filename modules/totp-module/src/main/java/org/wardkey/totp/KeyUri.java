package org.wardkey.totp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.wardkey.identity.account.AccountLabel;

/**
 * The link that a QR code carries and that opens an authenticator app on the same phone. It holds the seed: it is shown
 * to its person and goes nowhere else, so it does not print itself.
 *
 * @param text {@code otpauth://totp/Issuer:label?secret=…}, plain ASCII, by the key URI format of Google Authenticator
 */
public record KeyUri(String text) {

    /** The issuer for a hospital's name, which may be anything: the key URI divides at a colon, so none is left in it. */
    static String issuer(String hospital) {
        String clean = hospital.replaceAll("[:\\s\\p{Cc}\\p{Cf}]+", " ").strip();
        return clean.isEmpty() ? "Hospital" : clean;
    }

    static KeyUri of(String issuer, AccountLabel label, TotpSeed seed, TotpParameters parameters) {
        if (issuer.isBlank() || issuer.indexOf(':') >= 0) {
            throw new IllegalArgumentException("an issuer is not empty and has no colon");
        }
        return new KeyUri("otpauth://totp/" + encoded(issuer) + ':' + encoded(label.text())
                + "?secret=" + seed.base32()
                + "&issuer=" + encoded(issuer)
                + "&algorithm=SHA1"
                + "&digits=" + parameters.digits()
                + "&period=" + parameters.step().toSeconds());
    }

    /** Percent-encoding of RFC 3986. A form's plus sign for a space would be shown as a plus sign by some apps. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    @Override
    public String toString() {
        return "KeyUri";
    }
}
