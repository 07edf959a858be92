package org.wardkey.totp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.FactorName;

/** The authenticator apps, in the database. */
@ApplicationScoped
class JpaTotpFactors implements TotpFactors {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SeedSealing seeds;

    @Override
    public List<LiveApp> live(AccountId account) {
        return rows(account).stream()
                .filter(row -> !row.isSuspended())
                .map(row -> new LiveApp(row.id(), seeds.open(row.seed(), row.id()), row.lastStep()))
                .toList();
    }

    @Override
    public List<EnrolledFactor> enrolled(AccountId account) {
        return rows(account).stream().map(TotpFactor::shown).toList();
    }

    @Override
    public boolean finished(String enrolment) {
        return !em.createQuery("select f.id from TotpFactor f where f.enrolment = :enrolment", Long.class)
                .setParameter("enrolment", enrolment)
                .getResultList()
                .isEmpty();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long add(AccountId account, String enrolment, FactorName name, TotpSeed seed, long step, Instant now) {
        var row = new TotpFactor(account.value(), enrolment, name.text(), step, now);
        // The sequence names the row here, before it is inserted: the seed is sealed for it.
        em.persist(row);
        row.keep(seeds.seal(seed, row.id()));
        return row.id();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean spend(long id, long step, Instant now) {
        return em.createQuery("update TotpFactor f set f.lastStep = :step, f.lastUsedAt = :now"
                                + " where f.id = :id and f.lastStep < :step and f.removedAt is null"
                                + " and f.suspendedAt is null")
                        .setParameter("id", id)
                        .setParameter("step", step)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean rename(AccountId account, long id, FactorName name) {
        return em.createQuery("update TotpFactor f set f.name = :name"
                                + " where f.id = :id and f.account = :account and f.removedAt is null")
                        .setParameter("name", name.text())
                        .setParameter("id", id)
                        .setParameter("account", account.value())
                        .executeUpdate()
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean remove(AccountId account, long id, Instant now) {
        return em.createQuery("update TotpFactor f set f.removedAt = :now, f.seed = null"
                                + " where f.id = :id and f.account = :account and f.removedAt is null")
                        .setParameter("id", id)
                        .setParameter("account", account.value())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean suspend(AccountId account, long id, Instant now) {
        return em.createQuery("update TotpFactor f set f.suspendedAt = :now"
                                + " where f.id = :id and f.account = :account and f.removedAt is null"
                                + " and f.suspendedAt is null")
                        .setParameter("id", id)
                        .setParameter("account", account.value())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int removeAll(AccountId account, Instant now) {
        return em.createQuery("update TotpFactor f set f.removedAt = :now, f.seed = null"
                        + " where f.account = :account and f.removedAt is null")
                .setParameter("account", account.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    private List<TotpFactor> rows(AccountId account) {
        return em.createQuery(
                        "select f from TotpFactor f where f.account = :account and f.removedAt is null order by f.id",
                        TotpFactor.class)
                .setParameter("account", account.value())
                .getResultList();
    }
}
