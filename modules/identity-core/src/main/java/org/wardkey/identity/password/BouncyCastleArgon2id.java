package org.wardkey.identity.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id in Java. Its memory comes from the heap. */
final class BouncyCastleArgon2id implements Argon2id {

    @Override
    public byte[] compute(byte[] password, byte[] salt, Argon2idCost cost, int length) {
        return compute(password, parameters(cost).withSalt(salt).build(), length);
    }

    static Argon2Parameters.Builder parameters(Argon2idCost cost) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes());
    }

    static byte[] compute(byte[] password, Argon2Parameters parameters, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    }
}
