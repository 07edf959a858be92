package org.wardkey.identity.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a keyset is written: {@code {"sealing": <AES-256-GCM keyset>, "lookup": <HMAC-SHA-256 PRF keyset>, "attesting":
 * <HMAC-SHA-256 MAC keyset>}}, each in Tink's own JSON form, so that Tink's tools can rotate any of them.
 *
 * <p>It is key material: no message of an exception quotes it.
 */
final class KeysetText {

    /** An earlier version did not know it. */
    private static final KeyPart LATER = KeyPart.ATTESTING;

    private KeysetText() {}

    /**
     * Reads what {@link #of} wrote.
     *
     * @throws KeysetIncomplete if an earlier version wrote it, which did not know every part
     * @throws GeneralSecurityException if it is not that
     */
    static Keyset read(String text) throws GeneralSecurityException {
        JsonObject parts = parts(text);
        KeyRing sealing = ring(parts, KeyPart.SEALING);
        KeyRing lookup = ring(parts, KeyPart.LOOKUP);
        if (!parts.has(LATER.word())) {
            throw new KeysetIncomplete(LATER.word());
        }
        return new Keyset(sealing.keys(), lookup.keys(), ring(parts, LATER).keys());
    }

    /** Like {@link #read}, with a new key for the part that an earlier version did not know. */
    static Keyset readAndComplete(String text) throws GeneralSecurityException {
        JsonObject parts = parts(text);
        KeyRing later = parts.has(LATER.word()) ? ring(parts, LATER) : KeyRing.generate(LATER);
        return new Keyset(
                ring(parts, KeyPart.SEALING).keys(), ring(parts, KeyPart.LOOKUP).keys(), later.keys());
    }

    /** Whether it has every part, also the one that an earlier version did not know. */
    static boolean isComplete(String text) throws GeneralSecurityException {
        return parts(text).has(LATER.word());
    }

    /** Sensitive: the keys themselves. */
    static String of(Keyset keyset) throws GeneralSecurityException {
        List<String> parts = new ArrayList<>();
        for (KeyPart part : KeyPart.values()) {
            String keys = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset.ring(part).keys(), TinkSetUp.TINK, InsecureSecretKeyAccess.get());
            parts.add('"' + part.word() + "\": " + keys);
        }
        return '{' + String.join(",\n", parts) + "}\n";
    }

    private static JsonObject parts(String text) throws GeneralSecurityException {
        try {
            return JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new GeneralSecurityException("it is not a JSON object", null);
        }
    }

    private static KeyRing ring(JsonObject parts, KeyPart part) throws GeneralSecurityException {
        if (!parts.has(part.word())) {
            throw new GeneralSecurityException("its part \"" + part.word() + "\" is missing");
        }
        KeysetHandle keys;
        try {
            keys = TinkJsonProtoKeysetFormat.parseKeyset(
                    parts.get(part.word()).toString(), TinkSetUp.TINK, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | RuntimeException e) {
            // A parser may quote what it choked on: its message stays out.
            throw new GeneralSecurityException("its part \"" + part.word() + "\" is not a Tink keyset", null);
        }
        return new KeyRing(part, keys);
    }
}
