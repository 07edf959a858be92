package org.wardkey.identity.password;

/** What stands beside a password. It decides how long the password must be (NIST N1). */
public enum PasswordUse {
    /** Nothing: the password opens the account by itself. */
    ALONE(15),
    /** A second factor, always. */
    WITH_SECOND_FACTOR(8);

    private final int least;

    PasswordUse(int least) {
        this.least = least;
    }

    /** What stands beside the password of somebody who always, or not always, gives a second factor. */
    public static PasswordUse beside(boolean secondFactor) {
        return secondFactor ? WITH_SECOND_FACTOR : ALONE;
    }

    /** The fewest characters (code points). */
    public int leastCharacters() {
        return least;
    }
}
