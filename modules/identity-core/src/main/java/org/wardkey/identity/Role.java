package org.wardkey.identity;

/** What an account may do. Everybody has the role of their {@link PersonKind}; staff may hold more. */
public enum Role {
    PATIENT(false),
    DOCTOR(false),
    CARETAKER(false),
    STAFF(false),
    /** Registers people and prints their activation codes. */
    REGISTRATION_DESK(true),
    ADMINISTRATOR(true);

    private final boolean administrative;

    Role(boolean administrative) {
        this.administrative = administrative;
    }

    /** Whether the role acts on other people's accounts, so that a second factor is never optional for its holder. */
    public boolean administrative() {
        return administrative;
    }

    /** The role that comes with being this kind of person. */
    public static Role of(PersonKind kind) {
        return valueOf(kind.name());
    }
}
