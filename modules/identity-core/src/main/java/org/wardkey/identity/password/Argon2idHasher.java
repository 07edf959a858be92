package org.wardkey.identity.password;

import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.wardkey.identity.Secret;

/** Hashes with Argon2id (OWASP password storage). */
final class Argon2idHasher implements PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int OUTPUT_BYTES = 32;

    /** What the digest of a code costs, for ever: a stored one must be found again after the settings rise. */
    private static final Argon2idCost CODES = new Argon2idCost(19_456, 2, 1);

    private static final System.Logger LOG = System.getLogger(Argon2idHasher.class.getName());

    private final Argon2id engine;
    private final Argon2idCost cost;
    private final SecureRandom random;

    /**
     * As many hashes at a time as there are processors: more would not be faster, and a burst of sign-ins would take the
     * memory of each.
     */
    private final Semaphore room;

    Argon2idHasher(Argon2id engine, Argon2idCost cost, SecureRandom random, int atATime) {
        this.engine = engine;
        this.cost = cost;
        this.random = random;
        this.room = new Semaphore(atATime, true);
    }

    @Override
    public HashedPassword hash(Secret password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Argon2idHash(cost, Secret.of(salt), Secret.of(compute(password, salt, cost, OUTPUT_BYTES)))
                .written();
    }

    @Override
    public boolean matches(Secret password, HashedPassword stored) {
        Optional<Argon2idHash> hash = Argon2idHash.parse(stored);
        if (hash.isEmpty()) {
            LOG.log(Level.WARNING, "A stored password hash is not an Argon2id hash at a bearable cost: refused");
        }
        if (hash.isEmpty() || !NormalForm.fits(password)) {
            pretend(password);
            return false;
        }
        Argon2idHash right = hash.get();
        byte[] salt = right.salt().bytes();
        return right.output()
                .equals(Secret.of(
                        compute(password, salt, right.cost(), right.output().length())));
    }

    @Override
    public void pretend(Secret password) {
        var typed = NormalForm.fits(password) ? password : Secret.of("");
        compute(typed, new byte[SALT_BYTES], cost, OUTPUT_BYTES);
    }

    @Override
    public boolean outdated(HashedPassword stored) {
        return Argon2idHash.parse(stored)
                .map(hash -> hash.cost().below(cost)
                        || hash.salt().length() < SALT_BYTES
                        || hash.output().length() < OUTPUT_BYTES)
                .orElse(true);
    }

    @Override
    public byte[] digest(Secret text, byte[] salt) {
        return compute(text, salt, CODES, OUTPUT_BYTES);
    }

    private byte[] compute(Secret text, byte[] salt, Argon2idCost price, int length) {
        Secret normal = Secret.of(NormalForm.of(text));
        byte[] bytes = normal.bytes();
        room.acquireUninterruptibly();
        try {
            return engine.compute(bytes, salt, price, length);
        } finally {
            room.release();
            Arrays.fill(bytes, (byte) 0);
            normal.close();
        }
    }
}
