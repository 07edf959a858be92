package org.wardkey.identity.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.Account;

/** All trusted devices, in the database. What ended is not in it: the audit trail tells of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TrustedDeviceTable {

    private static final String LIVE = "select d from TrustedDeviceRow d where d.account = :account"
            + " and d.expiresAt > :now and d.epoch = (select a.sessionEpoch from Account a where a.id = :account)";

    @PersistenceContext
    private EntityManager em;

    public void add(TrustedDeviceRow row) {
        em.persist(row);
    }

    /** Those of these series that are the person's, in the epoch that is. */
    public List<TrustedDeviceRow> of(Account person, List<String> series, Instant now) {
        return em.createQuery(LIVE + " and d.series in :series", TrustedDeviceRow.class)
                .setParameter("account", person.id().value())
                .setParameter("now", now)
                .setParameter("series", series)
                .getResultList();
    }

    /** The account's, the last used first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<TrustedDeviceRow> of(AccountId account, Instant now) {
        return em.createQuery(LIVE + " order by d.usedAt desc, d.id desc", TrustedDeviceRow.class)
                .setParameter("account", account.value())
                .setParameter("now", now)
                .getResultList();
    }

    /** Puts the next token in the place of one. Of any number of callers with the same one, one gets {@code true}. */
    public boolean replace(TrustedDeviceRow row, TrustToken one, TrustToken next, Instant now) {
        return em.createQuery("update TrustedDeviceRow d set d.digest = :next, d.before = :one, d.usedAt = :now"
                                + " where d.id = :id and d.digest = :one")
                        .setParameter("next", next.digest())
                        .setParameter("one", one.digest())
                        .setParameter("now", now)
                        .setParameter("id", row.id())
                        .executeUpdate()
                == 1;
    }

    public boolean rename(AccountId account, long id, String name) {
        return em.createQuery("update TrustedDeviceRow d set d.name = :name where d.id = :id and d.account = :account")
                        .setParameter("name", name)
                        .setParameter("id", id)
                        .setParameter("account", account.value())
                        .executeUpdate()
                == 1;
    }

    public boolean end(AccountId account, long id) {
        return em.createQuery("delete from TrustedDeviceRow d where d.id = :id and d.account = :account")
                        .setParameter("id", id)
                        .setParameter("account", account.value())
                        .executeUpdate()
                == 1;
    }

    public int endAll(AccountId account) {
        return em.createQuery("delete from TrustedDeviceRow d where d.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Ends all of the account's but so many, those that were used last. */
    public void keepLatest(AccountId account, int most) {
        List<Long> used = em.createQuery(
                        "select d.id from TrustedDeviceRow d where d.account = :account order by d.usedAt desc, d.id desc",
                        Long.class)
                .setParameter("account", account.value())
                .getResultList();
        used.stream().skip(most).forEach(id -> end(account, id));
    }

    /** Drops those that are over. */
    public int drop(Instant now) {
        return em.createQuery("delete from TrustedDeviceRow d where d.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
