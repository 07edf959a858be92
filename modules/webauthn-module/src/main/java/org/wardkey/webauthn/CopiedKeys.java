package org.wardkey.webauthn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.authority.Authority;
import org.wardkey.identity.authority.Right;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.webauthn.SecurityKeys.Stopped;

/** Keys that were stopped because there seem to be two of them: the help desk calls their owners. */
@ApplicationScoped
@Transactional
public class CopiedKeys {

    /** As many as a page shows. More at once would be no accident. */
    static final int MOST = 100;

    @Inject
    private SecurityKeys keys;

    @Inject
    private Authority authority;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /**
     * The newest first; each that is looked at is recorded.
     *
     * @throws org.wardkey.identity.authority.NotPermitted if the clerk has not the right
     */
    public List<CopiedKey> all(AccountId clerk, Origin origin) {
        authority.require(clerk, Right.HANDLE_CONCERNS, origin);
        List<Stopped> stopped = keys.suspended(MOST);
        Map<AccountId, List<LoginIdentifier>> identifiers = accounts.identifiers(
                stopped.stream().map(key -> key.owner().id()).distinct().toList());
        return stopped.stream()
                .map(key -> shown(key, identifiers.getOrDefault(key.owner().id(), List.of()), clerk, origin))
                .toList();
    }

    private CopiedKey shown(Stopped key, List<LoginIdentifier> identifiers, AccountId clerk, Origin origin) {
        events.fire(new SecurityEvent(
                Action.RECORD_VIEWED,
                Outcome.DONE,
                key.owner().id(),
                clerk,
                SecurityKey.KIND,
                origin,
                clock.instant(),
                "stopped security key"));
        return new CopiedKey(
                key.owner().name(),
                key.owner().kind(),
                identifiers.stream().map(LoginIdentifier::masked).toList(),
                key.name(),
                key.since());
    }
}
