package org.wardkey.oversight.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.wardkey.identity.event.SecurityEvent;

/**
 * Writes one entry for each event, in the transaction of the act that it tells (invariant 8).
 *
 * <p>An event outside a transaction is refused: its entry could stand without the act, or the act without its entry.
 */
@ApplicationScoped
class AuditTrail {

    @PersistenceContext
    private EntityManager em;

    AuditTrail() {
        // for the container
    }

    AuditTrail(EntityManager em) {
        this.em = em;
    }

    /**
     * Remembers the event, or throws and with that undoes the act.
     *
     * <p>Without the flush an entry that cannot be written would fail only at commit, after the act's own code has
     * returned as if all were well. The flush sends the same statements, earlier, and the exception rises out of the act.
     * It also writes what else the act has pending, so that a broken constraint of the act's own shows here too.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remember(@Observes SecurityEvent event) {
        em.persist(new AuditEntry(event));
        em.flush();
    }
}
