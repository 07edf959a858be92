package org.wardkey.identity.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys of one part of a {@link Keyset}. It does not change: each step gives another.
 *
 * @param part what they are for
 * @param keys the keys themselves, which Tink shows to nobody
 */
record KeyRing(KeyPart part, KeysetHandle keys) {

    /** One new random key. */
    static KeyRing generate(KeyPart part) throws GeneralSecurityException {
        return new KeyRing(part, KeysetHandle.generateNew(kind(part), TinkSetUp.TINK));
    }

    /**
     * @throws GeneralSecurityException if the present key is missing, or is not of the kind that its use asks
     */
    void requirePrimary() throws GeneralSecurityException {
        Parameters found;
        try {
            found = keys.getPrimary().getKey().getParameters();
        } catch (IllegalStateException e) {
            throw new GeneralSecurityException("its part \"" + part.word() + "\" has no enabled primary key", e);
        }
        if (!found.equals(kind(part))) {
            throw new GeneralSecurityException("its part \"" + part.word() + "\" has a primary key of another kind");
        }
    }

    /** In the order in which they were added. */
    List<HeldKey> held() {
        return IntStream.range(0, keys.size())
                .mapToObj(keys::getAt)
                .map(entry -> new HeldKey(part, entry.getId(), entry.isPrimary()))
                .toList();
    }

    /** With a new random key, which is not the primary one. */
    KeyRing withNewKey() throws GeneralSecurityException {
        var entry = KeysetHandle.generateEntryFromParameters(kind(part)).withRandomId();
        return new KeyRing(part, KeysetHandle.newBuilder(keys).addEntry(entry).build());
    }

    /**
     * With this primary key.
     *
     * @throws GeneralSecurityException if there is no such key
     */
    KeyRing promoting(int id) throws GeneralSecurityException {
        var all = KeysetHandle.newBuilder(keys);
        all.getAt(place(id)).makePrimary();
        return new KeyRing(part, all.build());
    }

    /**
     * Without this key.
     *
     * @throws GeneralSecurityException if there is no such key, or it is the primary one
     */
    KeyRing without(int id) throws GeneralSecurityException {
        int place = place(id);
        if (keys.getAt(place).isPrimary()) {
            throw new GeneralSecurityException("the primary key cannot be retired");
        }
        return new KeyRing(part, KeysetHandle.newBuilder(keys).deleteAt(place).build());
    }

    private int place(int id) throws GeneralSecurityException {
        return IntStream.range(0, keys.size())
                .filter(i -> keys.getAt(i).getId() == id)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException(
                        "its part \"" + part.word() + "\" has no key " + HeldKey.name(id)));
    }

    private static Parameters kind(KeyPart part) {
        return switch (part) {
            case SEALING -> PredefinedAeadParameters.AES256_GCM;
            case LOOKUP -> PredefinedPrfParameters.HMAC_SHA256_PRF;
            case ATTESTING -> PredefinedMacParameters.HMAC_SHA256_256BITTAG;
        };
    }
}
