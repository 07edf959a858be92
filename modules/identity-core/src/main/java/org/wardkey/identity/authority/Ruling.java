package org.wardkey.identity.authority;

/** What came of asking whether somebody may do something. */
public sealed interface Ruling {

    record Permitted(Permit permit) implements Ruling {}

    record Forbidden(Why why) implements Ruling {}

    /** Why not. The names stand in the audit trail: never rename one. */
    enum Why {
        /** Nobody gave them this right. */
        NO_RIGHT,
        /** It is their own account: somebody else has to do it. */
        ONESELF,
        /** The account reaches farther than theirs. */
        HIGHER_RANK,
        /** There is no such account. */
        NOBODY
    }
}
