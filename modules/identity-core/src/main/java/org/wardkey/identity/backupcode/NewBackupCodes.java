package org.wardkey.identity.backupcode;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.wardkey.identity.password.PasswordHasher;

/** Ten codes that are made and hashed, and are nobody's yet. */
public final class NewBackupCodes {

    static final int CODES = 10;

    private static final int SALT_BYTES = 16;

    private final List<BackupCode> codes;
    private final byte[] salt;
    private final List<byte[]> digests;

    private NewBackupCodes(List<BackupCode> codes, byte[] salt, List<byte[]> digests) {
        this.codes = codes;
        this.salt = salt;
        this.digests = digests;
    }

    /** Ten slow hashes: about 0.4 s. Call it outside a transaction. */
    static NewBackupCodes prepare(PasswordHasher hasher, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var codes = Stream.generate(() -> BackupCode.random(random))
                .distinct()
                .limit(CODES)
                .toList();
        var digests =
                codes.stream().map(code -> hasher.digest(code.digits(), salt)).toList();
        return new NewBackupCodes(codes, salt, digests);
    }

    /** The codes, to be shown once. */
    public List<BackupCode> codes() {
        return codes;
    }

    byte[] salt() {
        return salt.clone();
    }

    List<byte[]> digests() {
        return digests;
    }
}
