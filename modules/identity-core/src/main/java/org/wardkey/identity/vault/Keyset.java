package org.wardkey.identity.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;

/**
 * All keys of the house: one Tink keyset to seal with, one to look up by, one to vouch with.
 *
 * <p>Written as {@code {"sealing": <AES-256-GCM keyset>, "lookup": <HMAC-SHA-256 PRF keyset>, "attesting": <HMAC-SHA-256
 * MAC keyset>}}, each in Tink's own JSON form, so that Tink's tools can rotate any of them.
 */
final class Keyset {

    private static final String SEALING = KeyPart.SEALING.word();
    private static final String LOOKUP = KeyPart.LOOKUP.word();
    private static final String ATTESTING = KeyPart.ATTESTING.word();
    private static final Configuration TINK = configuration();

    private final KeysetHandle sealing;
    private final KeysetHandle lookup;
    private final KeysetHandle attesting;

    /**
     * @throws GeneralSecurityException if a present key is missing, or is not of the kind that its use asks
     */
    Keyset(KeysetHandle sealing, KeysetHandle lookup, KeysetHandle attesting) throws GeneralSecurityException {
        requirePresent(sealing, PredefinedAeadParameters.AES256_GCM, SEALING);
        requirePresent(lookup, PredefinedPrfParameters.HMAC_SHA256_PRF, LOOKUP);
        requirePresent(attesting, PredefinedMacParameters.HMAC_SHA256_256BITTAG, ATTESTING);
        this.sealing = sealing;
        this.lookup = lookup;
        this.attesting = attesting;
    }

    /** New random keys. */
    static Keyset generate() throws GeneralSecurityException {
        return new Keyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK),
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, TINK),
                newAttesting());
    }

    /**
     * Reads what {@link #json} wrote. A message of the exception never quotes the text, which is key material.
     *
     * @throws KeysetIncomplete if an earlier version wrote it, which did not know every part
     * @throws GeneralSecurityException if it is not that
     */
    static Keyset parse(String json) throws GeneralSecurityException {
        JsonObject parts = parts(json);
        KeysetHandle sealing = part(parts, SEALING);
        KeysetHandle lookup = part(parts, LOOKUP);
        if (!parts.has(ATTESTING)) {
            throw new KeysetIncomplete(ATTESTING);
        }
        return new Keyset(sealing, lookup, part(parts, ATTESTING));
    }

    /** Whether it has every part, also those that an earlier version did not know. */
    static boolean isComplete(String json) throws GeneralSecurityException {
        return parts(json).has(ATTESTING);
    }

    /** Like {@link #parse}, with a new key for the part that an earlier version did not know. */
    static Keyset parseAndComplete(String json) throws GeneralSecurityException {
        JsonObject parts = parts(json);
        KeysetHandle attesting = parts.has(ATTESTING) ? part(parts, ATTESTING) : newAttesting();
        return new Keyset(part(parts, SEALING), part(parts, LOOKUP), attesting);
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

    /** Sensitive: the keys themselves. */
    String json() throws GeneralSecurityException {
        return "{\"" + SEALING + "\": " + written(sealing) + ",\n\"" + LOOKUP + "\": " + written(lookup) + ",\n\""
                + ATTESTING + "\": " + written(attesting) + "}\n";
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

    private KeyRing ring(KeyPart part) {
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

    private static KeysetHandle newAttesting() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG, TINK);
    }

    private static JsonObject parts(String json) throws GeneralSecurityException {
        try {
            return JsonParser.parseString(json).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new GeneralSecurityException("it is not a JSON object", null);
        }
    }

    private static KeysetHandle part(JsonObject parts, String name) throws GeneralSecurityException {
        if (!parts.has(name)) {
            throw new GeneralSecurityException("its part \"" + name + "\" is missing");
        }
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    parts.get(name).toString(), TINK, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | RuntimeException e) {
            // A parser may quote what it choked on, and that is key material: its message stays out.
            throw new GeneralSecurityException("its part \"" + name + "\" is not a Tink keyset", null);
        }
    }

    private static void requirePresent(KeysetHandle keys, Parameters asked, String name)
            throws GeneralSecurityException {
        Key primary;
        try {
            primary = keys.getPrimary().getKey();
        } catch (IllegalStateException e) {
            throw new GeneralSecurityException("its part \"" + name + "\" has no enabled primary key", e);
        }
        if (!primary.getParameters().equals(asked)) {
            throw new GeneralSecurityException("its part \"" + name + "\" has a primary key of another kind");
        }
    }

    private static String written(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, TINK, InsecureSecretKeyAccess.get());
    }

    private static Configuration configuration() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            MacConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime lacks AES-GCM or HMAC-SHA-256", e);
        }
    }
}
