package org.wardkey.identity.password;

/** The product's own password policy, for tests of those who ask it. */
public final class Policies {

    private Policies() {}

    public static PasswordPolicy ours() {
        return new RuledPasswordPolicy();
    }
}
