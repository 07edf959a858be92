package org.wardkey.web.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One file that pages refer to, kept plain and compressed: it is compressed once, not at every request. */
final class Asset {

    /** Eight bytes: names have to differ, not to withstand a forger. */
    private static final int HASH_BYTES = 8;

    private final String type;
    private final byte[] plain;
    private final byte[] compressed;

    Asset(String type, byte[] plain) {
        this.type = type;
        this.plain = plain.clone();
        this.compressed = compress(plain);
    }

    String type() {
        return type;
    }

    byte[] plain() {
        return plain.clone();
    }

    byte[] compressed() {
        return compressed.clone();
    }

    /** A name of the content: another content has another. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] compress(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new Thorough(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The type by the ending of a name: style, script, picture; nothing else is an asset. */
    static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=" + StandardCharsets.UTF_8;
            case "js" -> "text/javascript;charset=" + StandardCharsets.UTF_8;
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("no asset: " + name);
        };
    }

    private static final class Thorough extends GZIPOutputStream {

        Thorough(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
