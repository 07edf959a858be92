package org.wardkey.webauthn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/** Keys that were stopped because there seem to be two of them: the desk calls their owners. */
@ApplicationScoped
@Transactional
public class CopiedKeys {

    /** As many as a page shows. More at once would be no accident. */
    static final int MOST = 100;

    @Inject
    private SecurityKeys keys;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /** The newest first; who looks at them is recorded. */
    public List<CopiedKey> all(AccountId clerk, Origin origin) {
        events.fire(new SecurityEvent(
                Action.RECORD_VIEWED,
                Outcome.DONE,
                null,
                clerk,
                SecurityKey.KIND,
                origin,
                clock.instant(),
                "stopped security keys"));
        return keys.suspended(MOST);
    }
}
