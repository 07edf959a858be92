package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.enrolment.SetUp;

@ApplicationScoped
class JpaSmsNumbers implements SmsNumbers {

    private static final String LIVE =
            "select n from SmsNumberRow n where n.account = :account and n.removedAt is null";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SmsSealing sealing;

    @Override
    public Optional<Confirmed> confirmed(AccountId account) {
        return row(account, " and n.confirmedAt is not null")
                .map(row ->
                        new Confirmed(row.id(), number(row), row.confirmedAt().orElseThrow()));
    }

    @Override
    public Optional<Waiting> waiting(AccountId account) {
        return row(account, " and n.confirmedAt is null").map(row -> new Waiting(row.setUp(), number(row)));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(SetUp setUp, MobileNumber number) {
        drop(setUp.account());
        var row = new SmsNumberRow(setUp);
        // The sequence names the row here, before it is inserted: the number is sealed for it.
        em.persist(row);
        row.keep(sealing.seal(number, row.id()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(AccountId account) {
        em.createQuery("delete from SmsNumberRow n where n.account = :account"
                        + " and n.confirmedAt is null and n.removedAt is null")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void dropWaiting(Instant begunBefore) {
        em.createQuery("delete from SmsNumberRow n where n.begunAt < :then"
                        + " and n.confirmedAt is null and n.removedAt is null")
                .setParameter("then", begunBefore)
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean confirm(SetUp setUp, Instant now) {
        return em.createQuery("update SmsNumberRow n set n.confirmedAt = :now where n.account = :account"
                                + " and n.setUp = :setUp and n.confirmedAt is null and n.removedAt is null")
                        .setParameter("account", setUp.account().value())
                        .setParameter("setUp", setUp.name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean remove(AccountId account, long number, Instant now) {
        return em.createQuery("update SmsNumberRow n set n.removedAt = :now, n.sealed = null where n.id = :id"
                                + " and n.account = :account and n.confirmedAt is not null and n.removedAt is null")
                        .setParameter("id", number)
                        .setParameter("account", account.value())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int removeAll(AccountId account, Instant now) {
        drop(account);
        return em.createQuery("update SmsNumberRow n set n.removedAt = :now, n.sealed = null"
                        + " where n.account = :account and n.removedAt is null")
                .setParameter("account", account.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    private Optional<SmsNumberRow> row(AccountId account, String which) {
        return em.createQuery(LIVE + which + " order by n.id desc", SmsNumberRow.class)
                .setParameter("account", account.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private MobileNumber number(SmsNumberRow row) {
        return sealing.number(row.sealed(), row.id());
    }
}
