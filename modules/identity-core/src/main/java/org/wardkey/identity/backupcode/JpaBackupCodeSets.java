package org.wardkey.identity.backupcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;

/** Sets of backup codes in the database. */
@ApplicationScoped
class JpaBackupCodeSets implements BackupCodeSets {

    @PersistenceContext
    private EntityManager em;

    @Override
    public Optional<StoredSet> find(AccountId account) {
        List<Object[]> rows = em.createQuery(
                        "select s, count(c) from BackupCodeSetRow s"
                                + " left join BackupCodeRow c on c.account = s.account and c.usedAt is null"
                                + " where s.account = :account group by s",
                        Object[].class)
                .setParameter("account", account.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            var set = (BackupCodeSetRow) row[0];
            int left = ((Number) row[1]).intValue();
            return new StoredSet(set.salt(), set.issuedAt(), set.isAcknowledged(), left);
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(AccountId account, NewBackupCodes codes, Instant now) {
        remove(account);
        em.persist(new BackupCodeSetRow(account.value(), codes.salt(), now));
        codes.digests().forEach(digest -> em.persist(new BackupCodeRow(account.value(), digest)));
    }

    @Override
    @Transactional
    public void acknowledge(AccountId account, Instant now) {
        em.createQuery("update BackupCodeSetRow s set s.acknowledgedAt = :now"
                        + " where s.account = :account and s.acknowledgedAt is null")
                .setParameter("account", account.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public Found look(AccountId account, byte[] digest) {
        List<Boolean> unused = em.createQuery(
                        "select case when c.usedAt is null then true else false end from BackupCodeRow c"
                                + " where c.account = :account and c.digest = :digest",
                        Boolean.class)
                .setParameter("account", account.value())
                .setParameter("digest", digest)
                .getResultList();
        return unused.stream()
                .findFirst()
                .map(is -> is ? Found.UNUSED : Found.USED)
                .orElse(Found.NONE);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean spend(AccountId account, byte[] digest, Instant now) {
        return em.createQuery("update BackupCodeRow c set c.usedAt = :now"
                                + " where c.account = :account and c.digest = :digest and c.usedAt is null")
                        .setParameter("now", now)
                        .setParameter("account", account.value())
                        .setParameter("digest", digest)
                        .executeUpdate()
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int remove(AccountId account) {
        int codes = em.createQuery("delete from BackupCodeRow c where c.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
        em.createQuery("delete from BackupCodeSetRow s where s.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
        return codes;
    }
}
