package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.wardkey.identity.account.MobileNumber;

/** Counts notices by SMS, one after the other on any node. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SmsNoticeRecord {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SentCodes turn;

    @Inject
    private SmsSettings settings;

    @Inject
    private SmsSealing sealing;

    @Inject
    private Clock clock;

    /** Counts one more to this number, and answers what takes it back; nothing if there were enough in 24 hours. */
    public OptionalLong count(MobileNumber number) {
        turn.takeTurn();
        Instant now = clock.instant();
        Instant then = now.minus(SendingRules.DAY);
        Long toNumber = em.createQuery(
                        "select count(n) from SmsNoticeRow n where n.number in :marks and n.sentAt > :then", Long.class)
                .setParameter("marks", sealing.marks(number))
                .setParameter("then", then)
                .getSingleResult();
        Long ofAll = em.createQuery("select count(n) from SmsNoticeRow n where n.sentAt > :then", Long.class)
                .setParameter("then", then)
                .getSingleResult();
        if (!settings.allowNotice(toNumber, ofAll)) {
            return OptionalLong.empty();
        }
        var row = new SmsNoticeRow(sealing.mark(number), now);
        em.persist(row);
        return OptionalLong.of(row.id());
    }

    /** Counts it no longer: it certainly did not go out. */
    public void takeBack(long counted) {
        em.createQuery("delete from SmsNoticeRow n where n.id = :id")
                .setParameter("id", counted)
                .executeUpdate();
    }

    /** Drops what no limit counts any more. */
    public void drop(Instant sentUntil) {
        em.createQuery("delete from SmsNoticeRow n where n.sentAt <= :then")
                .setParameter("then", sentUntil)
                .executeUpdate();
    }
}
