package org.wardkey.identity.account;

/** Whether an account can sign in. Only an active one can; the others get the answer of an unknown one (invariant 5). */
public enum AccountState {
    /** Registered, no password yet: waits for its activation code. */
    NOT_ACTIVATED,
    ACTIVE,
    /** Shut for a while on suspicion; can be unlocked. */
    LOCKED,
    /** Shut for good: the person has left. */
    DISABLED
}
