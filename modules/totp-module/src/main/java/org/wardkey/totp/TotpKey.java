package org.wardkey.totp;

import org.wardkey.identity.account.AccountLabel;
import org.wardkey.totp.qr.QrCode;

/**
 * The key of a pending set-up in its three forms. Shown to its person and kept nowhere.
 *
 * @param grouped for typing: Base32 in groups of four
 * @param uri for tapping on the same phone
 * @param qr for scanning: the URI drawn
 */
public record TotpKey(String grouped, KeyUri uri, QrCode qr) {

    static TotpKey of(String issuer, AccountLabel label, TotpSeed seed, TotpParameters parameters) {
        var uri = KeyUri.of(issuer, label, seed, parameters);
        return new TotpKey(seed.grouped(), uri, QrCode.of(uri.text()));
    }

    @Override
    public String toString() {
        return "TotpKey";
    }
}
