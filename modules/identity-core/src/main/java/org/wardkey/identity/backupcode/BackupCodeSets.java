package org.wardkey.identity.backupcode;

import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.AccountId;

/** The stored sets of backup codes. */
interface BackupCodeSets {

    Optional<StoredSet> find(AccountId account);

    /** Puts a new set in the place of an old one, in the caller's transaction. */
    void replace(AccountId account, NewBackupCodes codes, Instant now);

    /** Notes that the person has written the codes down. */
    void acknowledge(AccountId account, Instant now);

    /** Whether a code of the account has this hash: one that was used, one that was not, or none. */
    Found look(AccountId account, byte[] digest);

    /** Uses a code up by one conditional update, in the caller's transaction: the row count is the answer. */
    boolean spend(AccountId account, byte[] digest, Instant now);

    /** Removes the set; answers how many codes it had. */
    int remove(AccountId account);

    /** What a look-up finds. */
    enum Found {
        NONE,
        USED,
        UNUSED
    }

    /**
     * A set.
     *
     * @param salt the salt of its hashes
     * @param issuedAt when it was made
     * @param acknowledged whether the person has said that they wrote the codes down
     * @param left how many codes are unused
     */
    record StoredSet(byte[] salt, Instant issuedAt, boolean acknowledged, int left) {}
}
