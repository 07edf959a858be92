package org.wardkey.identity;

/** Which of the hospital's people an account belongs to. It decides how the person signs in, not what they may do. */
public enum PersonKind {
    PATIENT,
    DOCTOR,
    CARETAKER,
    STAFF
}
