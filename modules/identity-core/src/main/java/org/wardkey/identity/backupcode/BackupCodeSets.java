package org.wardkey.identity.backupcode;

import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.AccountId;

/** The backup codes of all accounts. */
interface BackupCodeSets {

    /** The set of the account that is in force, even if all its codes are used. One select. */
    Optional<LiveSet> live(AccountId account);

    /** Puts a new set in force, in the caller's transaction. The caller has ended the old one and holds the account. */
    void add(AccountId account, NewBackupCodes codes, Instant now);

    /** Uses a code up, in the caller's transaction. Of any number of callers, one gets {@code true}. */
    boolean spend(long code, Instant now);

    /** Ends the set in force and wipes its codes, in the caller's transaction. Answers how many sets that were. */
    int end(AccountId account, Instant now);
}
