package org.wardkey.identity.backupcode;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The codes of an account that are in force, used ones too. */
final class LiveSet {

    private final byte[] salt;
    private final Instant issuedAt;
    private final List<Code> codes;

    LiveSet(byte[] salt, Instant issuedAt, List<Code> codes) {
        this.salt = salt;
        this.issuedAt = issuedAt;
        this.codes = codes;
    }

    byte[] salt() {
        return salt;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    List<Code> codes() {
        return codes;
    }

    int left() {
        return (int) codes.stream().filter(code -> code.usedAt().isEmpty()).count();
    }

    Optional<Instant> lastUsed() {
        return codes.stream().flatMap(code -> code.usedAt().stream()).max(Instant::compareTo);
    }

    /** The code with this digest. All are compared, whichever it is. */
    Optional<Code> find(byte[] digest) {
        return codes.stream()
                .filter(code -> MessageDigest.isEqual(code.digest, digest))
                .reduce((one, other) -> one);
    }

    /** One code of the set. */
    static final class Code {

        private final long id;
        private final byte[] digest;
        private final Optional<Instant> usedAt;

        Code(long id, byte[] digest, Optional<Instant> usedAt) {
            this.id = id;
            this.digest = digest;
            this.usedAt = usedAt;
        }

        long id() {
            return id;
        }

        Code used(Instant at) {
            return new Code(id, digest, Optional.of(at));
        }

        Optional<Instant> usedAt() {
            return usedAt;
        }
    }
}
