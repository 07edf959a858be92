package org.wardkey.identity.vault;

import java.util.List;
import java.util.function.Supplier;

/** The blind index of the keys that are in use at each call. */
record PresentBlindIndex(Supplier<BlindIndex> present) implements BlindIndex {

    @Override
    public byte[] indexOf(String namespace, String value) {
        return present.get().indexOf(namespace, value);
    }

    @Override
    public List<byte[]> candidates(String namespace, String value) {
        return present.get().candidates(namespace, value);
    }
}
