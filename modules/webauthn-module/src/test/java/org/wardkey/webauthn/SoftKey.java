package org.wardkey.webauthn;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A security key made of software, and the browser that speaks for it: it answers the questions that our pages ask, and can
 * be told to answer each part wrongly.
 */
public final class SoftKey {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int BACKUP_ELIGIBLE = 0x08;
    private static final int WITH_CREDENTIAL = 0x40;

    private final String origin;
    private final KeyPair pair;
    private final byte[] id = new byte[32];
    private final byte[] model = new byte[16];
    private String userHandle = "";
    private long count;

    /** A key in a browser that shows pages of this origin. */
    public SoftKey(String origin) {
        this(origin, "secp256r1");
    }

    SoftKey(String origin, String curve) {
        this.origin = origin;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(id);
    }

    /** Whoever copied the key has a key that counts on from now. */
    private SoftKey(SoftKey copied, String origin) {
        this.origin = origin;
        this.pair = copied.pair;
        System.arraycopy(copied.id, 0, id, 0, id.length);
        this.userHandle = copied.userHandle;
        this.count = copied.count;
    }

    public SoftKey copy() {
        return new SoftKey(this, origin);
    }

    /** The same key in a browser that shows a page of another origin. */
    public SoftKey copyElsewhere(String elsewhere) {
        return new SoftKey(this, elsewhere);
    }

    /** The same key, but for the account that it thinks it is of. */
    public SoftKey knowing(String handle) {
        var key = copy();
        key.userHandle = handle;
        // It counts on by itself.
        count += 10;
        return key;
    }

    /** Says that it is of this make. */
    SoftKey ofModel(byte[] made) {
        System.arraycopy(made, 0, model, 0, model.length);
        return this;
    }

    /** The answer to a question for registration. */
    public String register(String options) {
        return register(options, right -> {}, Maker.NONE);
    }

    String register(String options, Consumer<Ceremony> fault, Maker maker) {
        var said = new Ceremony("webauthn.create", options, origin);
        said.flags = PRESENT | VERIFIED | WITH_CREDENTIAL;
        fault.accept(said);
        userHandle = said.userHandle;
        byte[] authenticator = said.authenticatorData(++count, credential());
        byte[] client = said.clientData();
        var attestation = new LinkedHashMap<String, Object>();
        attestation.put("fmt", maker.format());
        attestation.put("attStmt", maker.statement(joined(authenticator, sha256(client)), this));
        attestation.put("authData", authenticator);
        return answer("\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[\"usb\"]"
                .formatted(encoded(client), encoded(Cbor.of(attestation))));
    }

    /** The answer to a question for a proof. */
    public String answer(String options, Consumer<Ceremony> fault) {
        var said = new Ceremony("webauthn.get", options, origin);
        said.flags = PRESENT;
        said.userHandle = userHandle;
        fault.accept(said);
        byte[] authenticator = said.authenticatorData(++count, new byte[0]);
        byte[] client = said.clientData();
        byte[] signed = joined(authenticator, sha256(said.forged ? "forged".getBytes(StandardCharsets.UTF_8) : client));
        return answer("\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":%s"
                .formatted(
                        encoded(client),
                        encoded(authenticator),
                        encoded(sign(signed)),
                        said.userHandle.isEmpty()
                                ? "null"
                                : '"' + encoded(said.userHandle.getBytes(StandardCharsets.ISO_8859_1)) + '"'));
    }

    /** The answer of somebody who touched the key and nothing else. */
    public String touched(String options) {
        return answer(options, right -> {});
    }

    /** The answer of a key that made sure of its owner. */
    public String verified(String options) {
        return answer(options, said -> said.flags |= VERIFIED);
    }

    /** Stays at its count: some keys do not count. */
    public SoftKey countingFrom(long start) {
        count = start;
        return this;
    }

    private String answer(String response) {
        return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{%2$s}}"
                .formatted(encoded(id), response);
    }

    byte[] model() {
        return model.clone();
    }

    byte[] sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The make, what it calls itself, and the public key (§6.5.1). */
    private byte[] credential() {
        var key = (ECPublicKey) pair.getPublic();
        int bytes = (key.getParams().getCurve().getField().getFieldSize() + 7) / 8;
        boolean p256 = bytes == 32;
        var cose = new LinkedHashMap<Object, Object>();
        cose.put(1, 2);
        cose.put(3, p256 ? -7 : -35);
        cose.put(-1, p256 ? 1 : 2);
        cose.put(-2, unsigned(key.getW().getAffineX(), bytes));
        cose.put(-3, unsigned(key.getW().getAffineY(), bytes));
        byte[] length = ByteBuffer.allocate(2).putShort((short) id.length).array();
        return joined(model, length, id, Cbor.of(cose));
    }

    private static byte[] unsigned(BigInteger number, int bytes) {
        byte[] signed = number.toByteArray();
        byte[] fixed = new byte[bytes];
        int from = Math.max(0, signed.length - bytes);
        System.arraycopy(signed, from, fixed, bytes - (signed.length - from), signed.length - from);
        return fixed;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What browser and key are about to say; each part can be made wrong. */
    public static final class Ceremony {

        String type;
        String challenge;
        String origin;
        String more = ",\"crossOrigin\":false";
        String rpId;
        String userHandle;
        int flags;
        boolean forged;

        Ceremony(String type, String options, String origin) {
            this.type = type;
            this.challenge = found(options, "\"challenge\":\"([^\"]+)\"");
            this.origin = origin;
            this.rpId = found(options, "\"(?:rpId|rp\":\\{(?:\"name\":\"[^\"]*\",)?\"id)\":\"([^\"]+)\"");
            this.userHandle = new String(
                    Base64.getUrlDecoder().decode(found(options, "\"user\":\\{[^}]*\"id\":\"([^\"]+)\"")),
                    StandardCharsets.ISO_8859_1);
        }

        /** Nobody touched the key. */
        void untouched() {
            flags &= ~PRESENT;
        }

        /** The key says that it can be copied into an account at its maker's, as passkeys can. */
        void backupEligible() {
            flags |= BACKUP_ELIGIBLE;
        }

        private static String found(String options, String pattern) {
            Matcher part = Pattern.compile(pattern).matcher(options);
            return part.find() ? part.group(1) : "";
        }

        private byte[] clientData() {
            return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\"%s}"
                    .formatted(type, challenge, origin, more)
                    .getBytes(StandardCharsets.UTF_8);
        }

        private byte[] authenticatorData(long count, byte[] credential) {
            byte[] counted = ByteBuffer.allocate(4).putInt((int) count).array();
            return joined(
                    sha256(rpId.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) flags}, counted, credential);
        }
    }

    /** Who says of which make a key is. */
    interface Maker {

        Maker NONE = new Maker() {

            @Override
            public String format() {
                return "none";
            }

            @Override
            public Map<String, Object> statement(byte[] signed, SoftKey key) {
                return Map.of();
            }
        };

        /** The key itself. */
        Maker SELF = new Maker() {

            @Override
            public String format() {
                return "packed";
            }

            @Override
            public Map<String, Object> statement(byte[] signed, SoftKey key) {
                return Map.of("alg", -7, "sig", key.sign(signed));
            }
        };

        String format();

        Map<String, Object> statement(byte[] signed, SoftKey key);
    }
}
