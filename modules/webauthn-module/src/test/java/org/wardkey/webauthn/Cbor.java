package org.wardkey.webauthn;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** As much of CBOR (RFC 8949) as a key writes; it shares no code with what reads it. */
final class Cbor {

    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Cbor() {}

    static byte[] of(Object value) {
        var cbor = new Cbor();
        cbor.write(value);
        return cbor.out.toByteArray();
    }

    private void write(Object value) {
        if (value instanceof Number number) {
            long n = number.longValue();
            head(n < 0 ? NEGATIVE : 0, n < 0 ? -1 - n : n);
        } else if (value instanceof byte[] bytes) {
            head(BYTES, bytes.length);
            out.writeBytes(bytes);
        } else if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            head(TEXT, bytes.length);
            out.writeBytes(bytes);
        } else if (value instanceof byte[][] array) {
            head(ARRAY, array.length);
            for (byte[] one : array) {
                write(one);
            }
        } else {
            var map = (Map<?, ?>) value;
            head(MAP, map.size());
            map.forEach((key, of) -> {
                write(key);
                write(of);
            });
        }
    }

    private void head(int type, long length) {
        if (length < 24) {
            out.write(type << 5 | (int) length);
        } else if (length < 256) {
            out.write(type << 5 | 24);
            out.write((int) length);
        } else {
            out.write(type << 5 | 25);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) length).array());
        }
    }
}
