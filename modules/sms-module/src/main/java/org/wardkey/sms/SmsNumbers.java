package org.wardkey.sms;

import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.enrolment.SetUp;

/** The numbers that codes go to: one of a person that is confirmed, and one that is to be, at most. */
interface SmsNumbers {

    /** The one that is confirmed. One select. */
    Optional<Confirmed> confirmed(AccountId account);

    /** The one that waits for its code. One select. */
    Optional<Waiting> waiting(AccountId account);

    /** Keeps a number that is to be confirmed, in the caller's transaction; an earlier one that waits is gone. */
    void begin(SetUp setUp, MobileNumber number);

    /** Drops what waits for its code, in the caller's transaction. */
    void drop(AccountId account);

    /** Drops every number that has waited since before then, in the caller's transaction. */
    void dropWaiting(Instant begunBefore);

    /** Confirms what this set-up kept, in the caller's transaction. Answers whether it was there and waited. */
    boolean confirm(SetUp setUp, Instant now);

    /** Removes a confirmed number of the account, and wipes it, in the caller's transaction. Answers whether it was there. */
    boolean remove(AccountId account, long number, Instant now);

    /** Removes every number of the account, in the caller's transaction. Answers how many were confirmed. */
    int removeAll(AccountId account, Instant now);

    /** A number that codes go to. */
    record Confirmed(long id, MobileNumber number, Instant since) {}

    /** A number that waits for its code. */
    record Waiting(SetUp setUp, MobileNumber number) {

        /** What the code is sent for that confirms it. */
        String request() {
            return "confirm/" + setUp.name();
        }
    }
}
