package org.wardkey.identity.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/** An authenticator that is bound again has not been guessed at yet (N12). */
@ApplicationScoped
class BoundAgain {

    @Inject
    private Throttle throttle;

    /** In the transaction of what the event tells. */
    void begin(@Observes SecurityEvent event) {
        AccountId account = event.subject();
        if (account == null || event.outcome() != Outcome.DONE) {
            return;
        }
        switch (event.action()) {
            case FACTOR_ADDED, FACTOR_REPLACED, BACKUP_CODES_ISSUED -> {
                if (event.factor() != null) {
                    throttle.boundAgain(account, event.factor().name());
                    throttle.boundAgain(account, Guess.alone(event.factor()));
                }
            }
            case PASSWORD_CHANGED, ACCOUNT_ACTIVATED -> throttle.boundAgain(account, Guess.PASSWORD);
            case ACTIVATION_CODE_ISSUED -> throttle.boundAgain(account, Guess.ACTIVATION_CODE);
            default -> {
                // Nothing was bound.
            }
        }
    }
}
