package org.wardkey.identity.throttle;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wardkey.identity.AccountId;

/** Where tallies are kept, for all nodes. */
interface Tallies {

    /** Those tallies that there are, by name. */
    Map<String, Tally> read(Collection<String> names);

    /** An account's, by name, but for those of browsers that its owner used before. */
    Map<String, Tally> of(AccountId account);

    /** Lets a tally with so many failures be of that time, in the caller's transaction. */
    void redate(String name, int failures, Instant failedAt);

    /** The names that begin so, of tallies with at least so many failures. */
    Set<String> atLeast(int failures, String prefix);

    /**
     * Puts a tally in the place of the one that was seen, in a transaction of its own. Of any number of concurrent
     * callers on any node, one gets {@code true}.
     *
     * @param account whose it is, if it is an account's; it is watched from then on
     * @param seen what was read; nothing, if there was none
     */
    boolean replace(String name, Optional<AccountId> account, Optional<Tally> seen, Tally next);

    /** Counts one failure more, in the caller's transaction or one of its own. */
    void count(String name, Optional<AccountId> account, Instant now);

    /** Does the work of counting and counts nothing, in a transaction of its own: the time is not to tell. */
    void idle(String name);

    /** Takes one failure back, in the caller's transaction or one of its own. */
    void takeBack(String name);

    /** Watches an account no longer, if nothing of it has failures; in a transaction of its own. */
    void unwatch(AccountId account);

    /** Drops what is no account's, begins so and did not fail since. */
    void drop(String prefix, Instant since);

    /** Drops what has no failures, and had none since. */
    void dropOver(Instant since);

    /**
     * Sets tallies of an account to no failures, in the caller's transaction or one of its own.
     *
     * @param andBelow those too whose names go on from it
     */
    void clear(String name, AccountId account, boolean andBelow);
}
