package org.wardkey.identity.session;

import java.util.Optional;
import org.wardkey.identity.account.Account;

/**
 * Somebody who owes a code, as they are at this moment: the account is still as it was when the password was right. Read
 * once for a request; {@link #of} alone makes it, which is why it is no record.
 */
public final class Waiting {

    private final PendingSignIn pending;
    private final Account account;

    private Waiting(PendingSignIn pending, Account account) {
        this.pending = pending;
        this.account = account;
    }

    /** Who waits; nobody where the account was shut, or its sessions were ended, since (invariant 7). */
    public static Optional<Waiting> of(PendingSignIn pending, Account account) {
        boolean still = account.id().equals(pending.account())
                && account.isActive()
                && account.sessionEpoch() == pending.sessionEpoch();
        return still ? Optional.of(new Waiting(pending, account)) : Optional.empty();
    }

    public PendingSignIn pending() {
        return pending;
    }

    public Account account() {
        return account;
    }
}
