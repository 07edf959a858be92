package org.wardkey.identity.account;

/**
 * What a person types to say who they are, in its one normal form.
 *
 * <p>Each kind checks itself at construction, so that an identifier that exists is well-formed.
 */
public sealed interface LoginIdentifier permits AadhaarNumber, HospitalNumber, EmailAddress, MobileNumber {

    /** Kinds of login identifier. The names are stored: never rename one. */
    enum Kind {
        AADHAAR,
        HOSPITAL_NUMBER,
        EMAIL,
        MOBILE
    }

    Kind kind();

    /** The one form that is indexed and sealed: no grouping, one case. Sensitive. */
    String normal();

    /** What may be shown: enough for the person to recognise it, too little for a stranger to use it (ASVS V14.2.6). */
    String masked();
}
