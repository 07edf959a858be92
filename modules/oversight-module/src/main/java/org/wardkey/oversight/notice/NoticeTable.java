package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.event.SecurityEvent;

/** All notices, in the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NoticeTable {

    @PersistenceContext
    private EntityManager em;

    /** Adds one that is due at once, unless there is one of the same occasion. */
    public void add(NoticeKind kind, AccountId owner, SecurityEvent event, String occasion) {
        FactorKind factor = event.factor();
        FactorId which = event.which();
        em.createNativeQuery(
                        "insert into notice (account_id, kind, factor, address, device, happened_at, due_at, occasion,"
                                + " factor_number) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing")
                .setParameter(1, owner.value())
                .setParameter(2, kind.name())
                .setParameter(3, factor == null ? "" : factor.name())
                .setParameter(4, kind.isStaffs() ? "" : event.origin().address())
                .setParameter(5, kind.isStaffs() ? "" : event.origin().device())
                .setParameter(6, event.at().atOffset(ZoneOffset.UTC))
                .setParameter(7, event.at().atOffset(ZoneOffset.UTC))
                .setParameter(8, occasion)
                .setParameter(9, which == null ? 0L : which.number())
                .executeUpdate();
    }

    /** Those of which letters are to be written, the first first. */
    public List<Long> due(Instant now, int most) {
        return em.createQuery("select n.id from NoticeRow n where n.dueAt <= :now order by n.dueAt, n.id", Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Takes one to write its letters. Of any number of callers, on any node, one gets it. */
    public Optional<Notice> take(long id) {
        int taken = em.createQuery("update NoticeRow n set n.dueAt = null where n.id = :id and n.dueAt is not null")
                .setParameter("id", id)
                .executeUpdate();
        return taken == 1 ? Optional.of(em.find(NoticeRow.class, id)).map(NoticeRow::notice) : Optional.empty();
    }

    /** Lets one wait of which no letters could be written. */
    public void putOff(long id, Instant until) {
        em.createQuery("update NoticeRow n set n.dueAt = :until where n.id = :id and n.dueAt is not null")
                .setParameter("id", id)
                .setParameter("until", until)
                .executeUpdate();
    }

    /** Lets one be answered by whoever brings this. */
    public void letAnswer(long id, AnswerToken token, Instant until) {
        em.createQuery("update NoticeRow n set n.digest = :digest, n.answerUntil = :until where n.id = :id")
                .setParameter("digest", token.digest())
                .setParameter("until", until)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The one that this is about. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Notice> find(AnswerToken token) {
        return em.createQuery("select n from NoticeRow n where n.digest = :digest", NoticeRow.class)
                .setParameter("digest", token.digest())
                .getResultStream()
                .findFirst()
                .map(NoticeRow::notice);
    }

    /** The one that this can be answered with, now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Notice> answerable(AnswerToken token, Instant now) {
        return em.createQuery(
                        "select n from NoticeRow n where n.digest = :digest and n.answeredAt is null"
                                + " and n.answerUntil > :now",
                        NoticeRow.class)
                .setParameter("digest", token.digest())
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(NoticeRow::notice);
    }

    /** Answers it. Of any number of callers, on any node, one gets it. */
    public Optional<Notice> answer(AnswerToken token, Instant now) {
        int answered = em.createQuery("update NoticeRow n set n.answeredAt = :now"
                        + " where n.digest = :digest and n.answeredAt is null and n.answerUntil > :now")
                .setParameter("now", now)
                .setParameter("digest", token.digest())
                .executeUpdate();
        return answered == 1 ? find(token) : Optional.empty();
    }

    /** Drops those of before, with their letters. */
    public void drop(Instant before) {
        em.createQuery("delete from NoticeRow n where n.happenedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
