package org.wardkey.identity.vault;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The blind index by a Tink PRF set (HMAC-SHA-256). */
final class TinkBlindIndex implements BlindIndex {

    private static final int LENGTH = 32;

    private final Map<Integer, Prf> prfs;
    private final int primary;

    /**
     * @throws GeneralSecurityException if the set has no primary key
     */
    TinkBlindIndex(PrfSet set) throws GeneralSecurityException {
        this.prfs = Map.copyOf(set.getPrfs());
        this.primary = set.getPrimaryId();
    }

    @Override
    public byte[] indexOf(String namespace, String value) {
        return compute(primary, namespace, value);
    }

    @Override
    public List<byte[]> candidates(String namespace, String value) {
        Stream<Integer> older = prfs.keySet().stream().filter(id -> id != primary);
        return Stream.concat(Stream.of(primary), older)
                .map(id -> compute(id, namespace, value))
                .toList();
    }

    private byte[] compute(int keyId, String namespace, String value) {
        if (namespace.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a namespace is one line, as it ends with a line feed here");
        }
        try {
            byte[] input = (namespace + '\n' + value).getBytes(StandardCharsets.UTF_8);
            byte[] output = Objects.requireNonNull(prfs.get(keyId)).compute(input, LENGTH);
            return ByteBuffer.allocate(Integer.BYTES + LENGTH)
                    .putInt(keyId)
                    .put(output)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot compute a blind index", e);
        }
    }
}
