package org.wardkey.identity.contact;

/** What came of asking not to be written to at an address any more. */
public enum ContactRemoved {
    DONE,
    /** There is no fresh proof of who asks. */
    PROOF_NEEDED,
    /** It is the last: nobody could be told of anything any more. */
    LAST_ONE,
    /** There is no such address. */
    GONE
}
