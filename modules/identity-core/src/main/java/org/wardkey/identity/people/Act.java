package org.wardkey.identity.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.authority.Right;

/** What staff can do to an account that they have before them. What opens something takes a fresh proof of who does it. */
public enum Act {
    /** Shuts an account that somebody else may be in: it is signed out everywhere, and nobody signs in. */
    LOCK_DOWN(Right.LOCK_DOWN, false, record -> record.state() == AccountState.ACTIVE),
    /** Opens it again. */
    UNLOCK(Right.UNLOCK, true, record -> record.state() == AccountState.LOCKED),
    /** Lets the person try once more, now, who mistyped too often. */
    END_WAITS(
            Right.UNLOCK,
            true,
            record -> record.waits().stream().anyMatch(wait -> wait.until().isPresent())),
    /** Signs the person out everywhere; devices are trusted no more. */
    END_SESSIONS(
            Right.END_SESSIONS,
            false,
            record -> !record.sessions().isEmpty() || !record.devices().isEmpty()),
    /** Lets one factor be accepted nowhere. */
    SUSPEND_FACTOR(
            Right.SUSPEND_FACTOR, false, record -> record.factors().stream().anyMatch(factor -> !factor.suspended())),
    /** Leads the person to setting up a second factor at their next sign-in. */
    REQUIRE_ENROLMENT(
            Right.REQUIRE_ENROLMENT,
            false,
            record -> !record.mustEnrol() && record.factors().isEmpty()),
    /** Prints a code by which the person chooses a password: the first, or another. The second step stays. */
    NEW_SLIP(
            Right.ISSUE_SLIP,
            true,
            record -> record.state() == AccountState.ACTIVE || record.state() == AccountState.NOT_ACTIVATED),
    /** Shuts the account of who has left. */
    DISABLE(Right.DISABLE, true, record -> record.state() == AccountState.ACTIVE),
    /** Opens it again. */
    ENABLE(Right.DISABLE, true, record -> record.state() == AccountState.DISABLED);

    private final Right right;
    private final boolean proof;

    @SuppressWarnings("ImmutableEnumChecker") // made of functions without state
    private final Predicate<PersonRecord> fits;

    Act(Right right, boolean proof, Predicate<PersonRecord> fits) {
        this.right = right;
        this.proof = proof;
        this.fits = fits;
    }

    /** By its name; nothing where there is none of that name. */
    public static Optional<Act> named(String name) {
        return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    /** What staff with these roles might do to an account that is so; whether they may is asked when they do. */
    public static List<Act> of(PersonRecord record, Set<Role> staff) {
        return Arrays.stream(values())
                .filter(act -> act.right.isOf(staff) && act.fits.test(record))
                .toList();
    }

    /** The right that it takes. */
    public Right right() {
        return right;
    }

    /** Whether who does it proves again who they are (ASVS V7.5.3). */
    public boolean needsProof() {
        return proof;
    }
}
