package org.wardkey.identity.vault;

import static org.wardkey.identity.vault.TinkSetUp.TINK;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;

/** All keys of the house: one Tink keyset to seal with, one to look up by, one to vouch with. {@link KeysetText} writes it. */
final class Keyset {

    private final KeysetHandle sealing;
    private final KeysetHandle lookup;
    private final KeysetHandle attesting;

    /**
     * @throws GeneralSecurityException if a present key is missing, or is not of the kind that its use asks
     */
    Keyset(KeysetHandle sealing, KeysetHandle lookup, KeysetHandle attesting) throws GeneralSecurityException {
        this.sealing = sealing;
        this.lookup = lookup;
        this.attesting = attesting;
        for (KeyPart part : KeyPart.values()) {
            ring(part).requirePrimary();
        }
    }

    /** New random keys. */
    static Keyset generate() throws GeneralSecurityException {
        return new Keyset(
                KeyRing.generate(KeyPart.SEALING).keys(),
                KeyRing.generate(KeyPart.LOOKUP).keys(),
                KeyRing.generate(KeyPart.ATTESTING).keys());
    }

    /** Its keys, in the order in which they were added. */
    List<HeldKey> held() {
        return Stream.of(KeyPart.values())
                .flatMap(part -> ring(part).held().stream())
                .toList();
    }

    /** The same keys, and a new one that is not the primary one. */
    Keyset withNewKey(KeyPart part) throws GeneralSecurityException {
        return with(ring(part).withNewKey());
    }

    /**
     * The same keys, of which this is the primary one.
     *
     * @throws GeneralSecurityException if there is no such key
     */
    Keyset promoting(KeyPart part, int id) throws GeneralSecurityException {
        return with(ring(part).promoting(id));
    }

    /**
     * The other keys.
     *
     * @throws GeneralSecurityException if there is no such key, or it is the primary one
     */
    Keyset without(KeyPart part, int id) throws GeneralSecurityException {
        return with(ring(part).without(id));
    }

    Vault vault() throws GeneralSecurityException {
        return new TinkVault(sealing.getPrimitive(TINK, Aead.class));
    }

    BlindIndex blindIndex() throws GeneralSecurityException {
        return new TinkBlindIndex(lookup.getPrimitive(TINK, PrfSet.class));
    }

    Attestation attestation() throws GeneralSecurityException {
        return new TinkAttestation(attesting.getPrimitive(TINK, Mac.class));
    }

    KeyRing ring(KeyPart part) {
        return switch (part) {
            case SEALING -> new KeyRing(part, sealing);
            case LOOKUP -> new KeyRing(part, lookup);
            case ATTESTING -> new KeyRing(part, attesting);
        };
    }

    private Keyset with(KeyRing ring) throws GeneralSecurityException {
        return switch (ring.part()) {
            case SEALING -> new Keyset(ring.keys(), lookup, attesting);
            case LOOKUP -> new Keyset(sealing, ring.keys(), attesting);
            case ATTESTING -> new Keyset(sealing, lookup, ring.keys());
        };
    }

    KeysetHandle sealing() {
        return sealing;
    }

    KeysetHandle lookup() {
        return lookup;
    }

    KeysetHandle attesting() {
        return attesting;
    }
}
