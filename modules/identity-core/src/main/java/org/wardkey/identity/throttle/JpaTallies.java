package org.wardkey.identity.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardkey.identity.AccountId;

/**
 * All tallies, in the database. Whoever locks several rows takes account, factor and tally in this order: nobody waits in a
 * circle.
 */
@ApplicationScoped
class JpaTallies implements Tallies {

    /** Whose tally it is where no account is known. */
    private static final long NOBODY = 0;

    @PersistenceContext
    private EntityManager em;

    @Override
    public Map<String, Tally> read(Collection<String> names) {
        return em.createQuery("select t from TallyRow t where t.name in :names", TallyRow.class)
                .setParameter("names", names)
                .getResultStream()
                .collect(Collectors.toMap(TallyRow::name, TallyRow::tally));
    }

    @Override
    public Map<String, Tally> of(AccountId account) {
        return em.createQuery(
                        "select t from TallyRow t where t.account = :account and t.failures > 0"
                                + " and not t.name like :browsers",
                        TallyRow.class)
                .setParameter("account", account.value())
                .setParameter("browsers", "account/%/%/%")
                .getResultStream()
                .collect(Collectors.toMap(TallyRow::name, TallyRow::tally));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void redate(String name, int failures, Instant failedAt) {
        em.createQuery("update TallyRow t set t.failedAt = :at where t.name = :name and t.failures = :failures")
                .setParameter("at", failedAt)
                .setParameter("name", name)
                .setParameter("failures", failures)
                .executeUpdate();
    }

    @Override
    public Set<String> atLeast(int failures, String prefix) {
        return em.createQuery(
                        "select t.name from TallyRow t where t.name like :prefix and t.failures >= :failures",
                        String.class)
                .setParameter("prefix", prefix + '%')
                .setParameter("failures", failures)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean replace(String name, Optional<AccountId> account, Optional<Tally> seen, Tally next) {
        if (seen.isEmpty() || seen.get().failures() == 0) {
            watch(account);
        }
        return seen.isPresent() ? update(name, seen.get(), next) : insert(name, account, next);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRED)
    public void count(String name, Optional<AccountId> account, Instant now) {
        if (account.isPresent()) {
            watch(account);
        }
        boolean counted = increase(name, now) || insert(name, account, new Tally(1, now)) || increase(name, now);
        if (!counted) {
            throw new IllegalStateException("a tally was neither there nor not");
        }
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void idle(String name) {
        em.createQuery("update TallyRow t set t.failures = t.failures where t.name = :name")
                .setParameter("name", name)
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRED)
    public void takeBack(String name) {
        em.createQuery("update TallyRow t set t.failures = t.failures - 1 where t.name = :name and t.failures > 0")
                .setParameter("name", name)
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void unwatch(AccountId account) {
        // Held first, so that a failure that is being counted is seen, or waits.
        em.createNativeQuery("update account set watched = watched where id = ?1")
                .setParameter(1, account.value())
                .executeUpdate();
        em.createNativeQuery("update account set watched = 0 where id = ?1 and not exists ("
                        + "select 1 from throttle where account_id = ?1 and failures > 0)")
                .setParameter(1, account.value())
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRED)
    public void drop(String prefix, Instant since) {
        em.createQuery(
                        "delete from TallyRow t where t.account = :nobody and t.name like :prefix and t.failedAt < :since")
                .setParameter("nobody", NOBODY)
                .setParameter("prefix", prefix + '%')
                .setParameter("since", since)
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRED)
    public void dropOver(Instant since) {
        em.createQuery("delete from TallyRow t where t.failures = 0 and t.failedAt < :since")
                .setParameter("since", since)
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRED)
    public void clear(String name, AccountId account, boolean andBelow) {
        String below = andBelow ? name + "/%" : name;
        em.createQuery("update TallyRow t set t.failures = 0 where t.account = :account"
                        + " and (t.name = :name or t.name like :below)")
                .setParameter("account", account.value())
                .setParameter("name", name)
                .setParameter("below", below)
                .executeUpdate();
    }

    private boolean update(String name, Tally seen, Tally next) {
        return em.createQuery("update TallyRow t set t.failures = :failures, t.failedAt = :at"
                                + " where t.name = :name and t.failures = :seen and t.failedAt = :seenAt")
                        .setParameter("failures", next.failures())
                        .setParameter("at", next.failedAt())
                        .setParameter("name", name)
                        .setParameter("seen", seen.failures())
                        .setParameter("seenAt", seen.failedAt())
                        .executeUpdate()
                == 1;
    }

    private boolean increase(String name, Instant now) {
        return em.createQuery(
                                "update TallyRow t set t.failures = t.failures + 1, t.failedAt = :at where t.name = :name")
                        .setParameter("at", now)
                        .setParameter("name", name)
                        .executeUpdate()
                == 1;
    }

    /** Who is second learns it by the row count: an error would end the transaction. */
    private boolean insert(String name, Optional<AccountId> account, Tally tally) {
        return em.createNativeQuery("insert into throttle (name, account_id, failures, failed_at)"
                                + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, name)
                        .setParameter(2, account.map(AccountId::value).orElse(NOBODY))
                        .setParameter(3, tally.failures())
                        .setParameter(4, tally.failedAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** Nobody is watched by the same statement: the time is not to tell who is an account. */
    private void watch(Optional<AccountId> account) {
        em.createNativeQuery("update account set watched = 1 where id = ?1")
                .setParameter(1, account.map(AccountId::value).orElse(NOBODY))
                .executeUpdate();
    }
}
