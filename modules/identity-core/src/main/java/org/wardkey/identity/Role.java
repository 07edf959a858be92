package org.wardkey.identity;

/** What a person may do in the portal. Somebody can have several. */
public enum Role {
    PATIENT(0),
    DOCTOR(0),
    CARETAKER(0),
    STAFF(0),
    /** Registers people and prints their activation codes. */
    REGISTRATION_DESK(1),
    /** Finds a person who cannot get in, and helps them. */
    HELPDESK(2),
    /** Says yes or no to what the help desk asks for: the second of two people. */
    APPROVER(3),
    /** Reads what was done, and does nothing. */
    AUDITOR(3),
    /** Makes the rules, and looks after those who work here. */
    ADMINISTRATOR(4);

    private final int rank;

    Role(int rank) {
        this.rank = rank;
    }

    /** Whether the role sees or acts on other people's accounts, so that a second factor is never optional for its holder. */
    public boolean administrative() {
        return rank > 0;
    }

    /** How far the role reaches: nobody acts on an account of a higher rank than their own. */
    public int rank() {
        return rank;
    }

    /** The role that comes with being this kind of person. */
    public static Role of(PersonKind kind) {
        return valueOf(kind.name());
    }
}
