package org.wardkey.totp;

import java.time.Instant;
import java.util.List;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.FactorName;

/** The authenticator apps of all accounts. Removed ones stay on record and are seen by nothing here. */
interface TotpFactors {

    /** The account's apps with their seeds, oldest first, without those that are suspended. One select. */
    List<LiveApp> live(AccountId account);

    /** What the account's owner may see of them, oldest first. */
    List<EnrolledFactor> enrolled(AccountId account);

    /** Whether this set-up was finished before, even if its app was removed since. */
    boolean finished(String enrolment);

    /**
     * Adds an app, in the caller's transaction. Answers its row.
     *
     * @param name what the person calls it
     * @param step the step of the code that confirmed it; neither it nor an earlier one is accepted again (invariant 1)
     */
    long add(AccountId account, String enrolment, FactorName name, TotpSeed seed, long step, Instant now);

    /**
     * Moves the newest accepted step forward, in the caller's transaction. Of any number of callers with the same step,
     * one gets {@code true}; nobody does with an older step, or after removal or suspension.
     */
    boolean spend(long id, long step, Instant now);

    /** Gives an app of the account another name, in the caller's transaction. Answers whether the account has it. */
    boolean rename(AccountId account, long id, FactorName name);

    /** Removes an app of the account and wipes its seed, in the caller's transaction. Answers whether the account had it. */
    boolean remove(AccountId account, long id, Instant now);

    /** Lets no code of an app be right any more, in the caller's transaction. Answers whether the account had it live. */
    boolean suspend(AccountId account, long id, Instant now);

    /** Removes all apps of the account and wipes their seeds, in the caller's transaction. Answers how many there were. */
    int removeAll(AccountId account, Instant now);

    /**
     * An app that codes can be compared with.
     *
     * @param id its row
     * @param lastStep the newest step that was accepted
     */
    record LiveApp(long id, TotpSeed seed, long lastStep) {}
}
