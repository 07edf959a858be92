package org.wardkey.oversight.audit;

import java.time.Instant;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/** Events for tests. */
final class Events {

    static final Instant MORNING = Instant.parse("2026-03-02T04:05:06.789012Z");
    static final AccountId PATIENT = new AccountId(41);
    static final AccountId DESK = new AccountId(7);
    static final FactorKind APP = new FactorKind("authenticator-app");
    static final String CHROME_ON_WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36"
            + " (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
    static final Origin WARD_PC = new Origin("2001:db8::17", CHROME_ON_WINDOWS);

    private Events() {}

    /** An event with every part present and different. */
    static SecurityEvent factorRemovedByDesk() {
        return new SecurityEvent(
                Action.FACTOR_REMOVED, Outcome.DONE, PATIENT, DESK, APP, WARD_PC, MORNING, "phone lost");
    }

    static SecurityEvent signInOfNobodyKnown() {
        return SecurityEvent.attempt(Action.PASSWORD_CHECK, Outcome.REFUSED, null, WARD_PC, MORNING)
                .with("unknown");
    }
}
