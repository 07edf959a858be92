package org.wardkey.identity.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.security.GeneralSecurityException;

/** Keysets for tests. */
public final class Keysets {

    private Keysets() {}

    /** A vault under new keys, for tests of whoever seals something. */
    public static Vault vault() {
        try {
            return Keyset.generate().vault();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A blind index under new keys. */
    public static BlindIndex blindIndex() {
        try {
            return Keyset.generate().blindIndex();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** An attestation under new keys. */
    public static Attestation attestation() {
        try {
            return Keyset.generate().attestation();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A keyset as the first version wrote it, without the part to vouch with. */
    static String ofTheFirstVersion(Keyset keyset) throws GeneralSecurityException {
        JsonObject parts = JsonParser.parseString(KeysetText.of(keyset)).getAsJsonObject();
        parts.remove("attesting");
        return parts.toString();
    }

    /** As ops rotate: new primary keys, the old ones stay to open and to find. */
    static Keyset rotated(Keyset old) throws GeneralSecurityException {
        Keyset fresh = Keyset.generate();
        return new Keyset(
                with(old.sealing(), fresh.sealing()),
                with(old.lookup(), fresh.lookup()),
                with(old.attesting(), fresh.attesting()));
    }

    private static KeysetHandle with(KeysetHandle old, KeysetHandle fresh) throws GeneralSecurityException {
        var entry = fresh.getPrimary();
        return KeysetHandle.newBuilder(old)
                .addEntry(KeysetHandle.importKey(entry.getKey())
                        .withFixedId(entry.getId())
                        .makePrimary())
                .build();
    }
}
