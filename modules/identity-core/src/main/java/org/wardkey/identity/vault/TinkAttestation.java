package org.wardkey.identity.vault;

import com.google.crypto.tink.Mac;
import java.security.GeneralSecurityException;

/** The attestation by a Tink MAC set (HMAC-SHA-256). */
final class TinkAttestation implements Attestation {

    private final Mac mac;

    TinkAttestation(Mac mac) {
        this.mac = mac;
    }

    @Override
    public byte[] attest(byte[] statement) {
        try {
            return mac.computeMac(statement);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot attest", e);
        }
    }

    @Override
    public boolean vouches(byte[] tag, byte[] statement) {
        try {
            mac.verifyMac(tag, statement);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
