package org.wardkey.sms;

import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.MobileNumber;

/** The code of each person that works, and what was sent in the last days. */
interface SentCodes {

    /** The account's code, if one works that was sent for this request. One select. */
    Optional<Live> live(AccountId account, String request, Instant now);

    /** When a code of the account was last right. */
    Optional<Instant> lastUsed(AccountId account);

    /** Uses the code of this name up, in the caller's transaction. Of any number of callers, one gets {@code true}. */
    boolean spend(AccountId account, String name, Instant now);

    /** Ends the code of this name, in the caller's transaction: it did not go out. */
    void end(AccountId account, String name);

    /** Ends whatever code the account has, in the caller's transaction. */
    void endAll(AccountId account);

    /** Holds the one row that whoever sends holds, until the caller's transaction ends. */
    void takeTurn();

    /** What was sent since then. */
    SendingRules.Sent since(Instant then, AccountId account, MobileNumber number);

    /** Puts a code in the place of the account's earlier one and counts it, in the caller's transaction, in its turn. */
    void put(AccountId account, MobileNumber number, Live code, String request, Instant now, Instant expires);

    /** Counts what was put then no longer, in the caller's transaction: it certainly did not go out. */
    void takeBack(AccountId account, Instant sentAt);

    /** Drops what no limit counts any more, and codes that are over. */
    void drop(Instant sentUntil, Instant now);

    /**
     * A code that works.
     *
     * @param name names it: random
     */
    record Live(String name, SmsCode code) {}
}
