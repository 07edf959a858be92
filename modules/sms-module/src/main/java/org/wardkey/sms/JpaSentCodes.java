package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.sms.SendingRules.Sent;

@ApplicationScoped
class JpaSentCodes implements SentCodes {

    private static final String EMPTY = "update SmsCodeRow c set c.name = null, c.sealed = null";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SmsSealing sealing;

    @Override
    public Optional<Live> live(AccountId account, String request, Instant now) {
        return em.createQuery(
                        "select c from SmsCodeRow c where c.account = :account and c.request = :request"
                                + " and c.name is not null and c.expiresAt > :now",
                        SmsCodeRow.class)
                .setParameter("account", account.value())
                .setParameter("request", request)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> {
                    String name = Objects.requireNonNull(row.name());
                    return new Live(name, sealing.code(Objects.requireNonNull(row.sealed()), account, name));
                });
    }

    @Override
    public Optional<Instant> lastUsed(AccountId account) {
        return Optional.ofNullable(em.find(SmsCodeRow.class, account.value())).flatMap(SmsCodeRow::usedAt);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean spend(AccountId account, String name, Instant now) {
        return em.createQuery(
                                EMPTY
                                        + ", c.usedAt = :now where c.account = :account and c.name = :name and c.expiresAt > :now")
                        .setParameter("account", account.value())
                        .setParameter("name", name)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(AccountId account, String name) {
        em.createQuery(EMPTY + " where c.account = :account and c.name = :name")
                .setParameter("account", account.value())
                .setParameter("name", name)
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAll(AccountId account) {
        em.createQuery(EMPTY + " where c.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeTurn() {
        em.createNativeQuery("select id from sms_turn where id = 1 for update").getSingleResult();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Sent since(Instant then, AccountId account, MobileNumber number) {
        List<Instant> toPerson = em.createQuery(
                        "select s.sentAt from SmsSentRow s where s.account = :account and s.sentAt > :then"
                                + " order by s.sentAt desc",
                        Instant.class)
                .setParameter("account", account.value())
                .setParameter("then", then)
                .getResultList();
        Long toNumber = em.createQuery(
                        "select count(s) from SmsSentRow s where s.number in :marks and s.sentAt > :then", Long.class)
                .setParameter("marks", sealing.marks(number))
                .setParameter("then", then)
                .getSingleResult();
        Long ofAll = em.createQuery("select count(s) from SmsSentRow s where s.sentAt > :then", Long.class)
                .setParameter("then", then)
                .getSingleResult();
        return new Sent(toPerson.size(), toPerson.stream().findFirst(), toNumber.intValue(), ofAll.intValue());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(AccountId account, MobileNumber number, Live code, String request, Instant now, Instant expires) {
        em.persist(new SmsSentRow(account.value(), sealing.mark(number), now));
        SmsCodeRow row = em.find(SmsCodeRow.class, account.value());
        if (row == null) {
            row = new SmsCodeRow(account.value());
            em.persist(row);
        }
        row.keep(code.name(), request, sealing.seal(code.code(), account, code.name()), expires);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(AccountId account, Instant sentAt) {
        em.createQuery("delete from SmsSentRow s where s.account = :account and s.sentAt = :at")
                .setParameter("account", account.value())
                .setParameter("at", sentAt)
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(Instant sentUntil, Instant now) {
        em.createQuery("delete from SmsSentRow s where s.sentAt <= :then")
                .setParameter("then", sentUntil)
                .executeUpdate();
        em.createQuery(EMPTY + " where c.expiresAt <= :now and c.name is not null")
                .setParameter("now", now)
                .executeUpdate();
    }
}
