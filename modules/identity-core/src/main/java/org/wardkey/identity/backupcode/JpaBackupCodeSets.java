package org.wardkey.identity.backupcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;

/** The backup codes, in the database. */
@ApplicationScoped
class JpaBackupCodeSets implements BackupCodeSets {

    @PersistenceContext
    private EntityManager em;

    @Override
    public Optional<LiveSet> live(AccountId account) {
        List<BackupCodeRow> rows = em.createQuery(
                        "select c from BackupCodeRow c join fetch c.issue"
                                + " where c.issue.account = :account and c.issue.endedAt is null order by c.id",
                        BackupCodeRow.class)
                .setParameter("account", account.value())
                .getResultList();
        return rows.stream()
                .map(BackupCodeRow::issue)
                .findFirst()
                .map(set -> new LiveSet(
                        set.salt(),
                        set.issuedAt(),
                        rows.stream().map(BackupCodeRow::code).toList()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(AccountId account, NewBackupCodes codes, Instant now) {
        var set = new BackupCodeSetRow(account.value(), codes.salt(), now);
        em.persist(set);
        codes.digests().forEach(digest -> em.persist(new BackupCodeRow(set, digest)));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean spend(long code, Instant now) {
        return em.createQuery("update BackupCodeRow c set c.usedAt = :now where c.id = :code and c.usedAt is null")
                        .setParameter("code", code)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int end(AccountId account, Instant now) {
        List<Long> sets = em.createQuery(
                        "select s.id from BackupCodeSetRow s where s.account = :account and s.endedAt is null",
                        Long.class)
                .setParameter("account", account.value())
                .getResultList();
        for (Long set : sets) {
            em.createQuery("delete from BackupCodeRow c where c.issue.id = :issue")
                    .setParameter("issue", set)
                    .executeUpdate();
            em.createQuery("update BackupCodeSetRow s set s.endedAt = :now where s.id = :issue")
                    .setParameter("issue", set)
                    .setParameter("now", now)
                    .executeUpdate();
        }
        return sets.size();
    }
}
