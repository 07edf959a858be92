package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.RandomName;
import org.wardkey.identity.event.SecurityEvent;

/**
 * Puts a notice down in the transaction of the act that it tells: nobody is told of what did not happen, and nothing that
 * happened is forgotten. Where no courier is open it writes nothing.
 */
@ApplicationScoped
class Outbox {

    private static final long HOUR = Duration.ofHours(1).toSeconds();

    private Couriers couriers;
    private NoticeTable notices;
    private SecureRandom random;

    @Inject
    Outbox(Couriers couriers, NoticeTable notices, SecureRandom random) {
        this.couriers = couriers;
        this.notices = notices;
        this.random = random;
    }

    @SuppressWarnings("NullAway.Init")
    protected Outbox() {
        // for the container's proxy
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void putDown(@Observes SecurityEvent event) {
        AccountId owner = event.subject();
        if (owner != null && couriers.any()) {
            NoticeKind.of(event).ifPresent(kind -> notices.add(kind, owner, event, occasion(kind, owner, event)));
        }
    }

    private String occasion(NoticeKind kind, AccountId owner, SecurityEvent event) {
        return kind.onceAnHour()
                ? kind + "/" + owner.value() + '/' + event.at().getEpochSecond() / HOUR
                : RandomName.draw(random);
    }
}
