package org.wardkey.identity.vault;

import java.io.Serial;

/** A ciphertext does not open where it stands: changed, moved from another row, or its key is gone. Always a fault. */
public final class SealBroken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SealBroken(Binding binding, Throwable cause) {
        super("the sealed value at " + binding.place() + " does not open", cause);
    }
}
