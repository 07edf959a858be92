package org.wardkey.identity.factor;

import java.time.Instant;
import java.util.function.Consumer;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/**
 * A comparison that was made.
 *
 * @param kind the factor that was tried
 * @param found what it found
 */
public record Examination(FactorKind kind, Examined found) {

    /** Stops a factor that seems to be copied, and tells of it, in the caller's transaction. */
    public void stopSuspected(AccountId account, Origin origin, Instant now, Consumer<SecurityEvent> tell) {
        if (found instanceof Examined.Suspected suspected && suspected.stop()) {
            tell.accept(SecurityEvent.attempt(Action.FACTOR_SUSPENDED, Outcome.DONE, account, origin, now)
                    .with(kind)
                    .with("number " + suspected.number() + ": " + suspected.why()));
        }
    }

    /** Whether the proof was right, and somebody had used it before, perhaps a moment ago. */
    public boolean usedBefore() {
        return found instanceof Examined.AlreadyUsed || found instanceof Examined.Match;
    }

    /** Why it did not succeed, as the audit trail says it. */
    public String refusal() {
        if (found instanceof Examined.TooSoon) {
            return "too soon";
        }
        if (found instanceof Examined.Suspected suspected) {
            return suspected.why();
        }
        return found instanceof Examined.NoMatch ? "wrong code" : "used before";
    }
}
