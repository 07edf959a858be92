package org.wardkey.identity.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.security.GeneralSecurityException;

/**
 * All keys of the house: one Tink keyset to seal with, one to look up by.
 *
 * <p>Written as {@code {"sealing": <AES-256-GCM keyset>, "lookup": <HMAC-SHA-256 PRF keyset>}}, each in Tink's own JSON
 * form, so that Tink's tools can rotate either.
 */
final class Keyset {

    private static final String SEALING = "sealing";
    private static final String LOOKUP = "lookup";
    private static final Configuration TINK = configuration();

    private final KeysetHandle sealing;
    private final KeysetHandle lookup;

    /**
     * @throws GeneralSecurityException if a present key is missing, or is not of the kind that its use asks
     */
    Keyset(KeysetHandle sealing, KeysetHandle lookup) throws GeneralSecurityException {
        requirePresent(sealing, PredefinedAeadParameters.AES256_GCM, SEALING);
        requirePresent(lookup, PredefinedPrfParameters.HMAC_SHA256_PRF, LOOKUP);
        this.sealing = sealing;
        this.lookup = lookup;
    }

    /** New random keys. */
    static Keyset generate() throws GeneralSecurityException {
        return new Keyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK),
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, TINK));
    }

    /**
     * Reads what {@link #json} wrote. A message of the exception never quotes the text, which is key material.
     *
     * @throws GeneralSecurityException if it is not that
     */
    static Keyset parse(String json) throws GeneralSecurityException {
        try {
            JsonObject both = JsonParser.parseString(json).getAsJsonObject();
            return new Keyset(part(both, SEALING), part(both, LOOKUP));
        } catch (JsonParseException | IllegalStateException e) {
            throw new GeneralSecurityException("it is not a JSON object", null);
        }
    }

    /** Sensitive: the keys themselves. */
    String json() throws GeneralSecurityException {
        return "{\"" + SEALING + "\": " + written(sealing) + ",\n\"" + LOOKUP + "\": " + written(lookup) + "}\n";
    }

    Vault vault() throws GeneralSecurityException {
        return new TinkVault(sealing.getPrimitive(TINK, Aead.class));
    }

    BlindIndex blindIndex() throws GeneralSecurityException {
        return new TinkBlindIndex(lookup.getPrimitive(TINK, PrfSet.class));
    }

    KeysetHandle sealing() {
        return sealing;
    }

    KeysetHandle lookup() {
        return lookup;
    }

    private static KeysetHandle part(JsonObject both, String name) throws GeneralSecurityException {
        if (!both.has(name)) {
            throw new GeneralSecurityException("its part \"" + name + "\" is missing");
        }
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    both.get(name).toString(), TINK, InsecureSecretKeyAccess.get());
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
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime lacks AES-GCM or HMAC-SHA-256", e);
        }
    }
}
