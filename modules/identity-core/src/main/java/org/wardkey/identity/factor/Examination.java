package org.wardkey.identity.factor;

import org.wardkey.identity.FactorKind;

/**
 * A comparison that was made.
 *
 * @param kind the factor that was tried
 * @param found what it found
 */
public record Examination(FactorKind kind, Examined found) {

    /** Why it did not succeed, as the audit trail says it. */
    public String refusal() {
        if (found instanceof Examined.TooSoon) {
            return "too soon";
        }
        return found instanceof Examined.NoMatch ? "wrong code" : "used before";
    }
}
