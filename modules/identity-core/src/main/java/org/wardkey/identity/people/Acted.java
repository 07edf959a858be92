package org.wardkey.identity.people;

import org.wardkey.identity.authority.Ruling;

/** What came of an act. */
public sealed interface Acted {

    record Done() implements Acted {}

    /** The account was not, or not any more, as the act needs it. */
    record NothingToDo() implements Acted {}

    /** There is no fresh proof of who acts. */
    record ProofNeeded() implements Acted {}

    /** They may not. */
    record Forbidden(Ruling.Why why) implements Acted {}
}
