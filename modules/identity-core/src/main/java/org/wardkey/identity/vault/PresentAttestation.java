package org.wardkey.identity.vault;

import java.util.function.Supplier;

/** The attestation by the keys that are in use at each call. */
record PresentAttestation(Supplier<Attestation> present) implements Attestation {

    @Override
    public byte[] attest(byte[] statement) {
        return present.get().attest(statement);
    }

    @Override
    public boolean vouches(byte[] tag, byte[] statement) {
        return present.get().vouches(tag, statement);
    }
}
