package org.wardkey.webauthn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.factor.FactorName;

/** The security keys of all accounts, in the database. Removed ones stay on record and are seen by nothing here. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SecurityKeys {

    private static final String OF_ACCOUNT = " where k.id = :id and k.account = :account and k.removedAt is null";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private KeySealing sealing;

    /** The account's keys, oldest first, stopped ones too. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<SecurityKeyRow> of(AccountId account) {
        return em.createQuery(
                        "select k from SecurityKeyRow k where k.account = :account and k.removedAt is null order by k.id",
                        SecurityKeyRow.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** The key with a digest, whoever has it. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<SecurityKeyRow> find(byte[] digest) {
        return em.createQuery("select k from SecurityKeyRow k where k.digest = :digest", SecurityKeyRow.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    /** A key and the question that it answers, in one statement. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Asked> find(byte[] digest, String challenge) {
        return em.createQuery(
                        "select k, q from SecurityKeyRow k, Question q"
                                + " where k.digest = :digest and q.challenge = :challenge",
                        Object[].class)
                .setParameter("digest", digest)
                .setParameter("challenge", challenge)
                .getResultStream()
                .findFirst()
                .map(found -> new Asked((SecurityKeyRow) found[0], (Question) found[1]));
    }

    /** Whether somebody has this key. */
    public boolean known(byte[] digest) {
        return find(digest).isPresent();
    }

    /** What keys know the account by, if it ever had one: the same for all, so that a new one takes an old one's place. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<String> userHandle(AccountId account) {
        return em.createQuery(
                        "select k.userHandle from SecurityKeyRow k where k.account = :account order by k.id",
                        String.class)
                .setParameter("account", account.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public long add(AccountId account, NewKey key, Instant now) {
        var row = new SecurityKeyRow(account, key, now);
        // The sequence names the row here, before it is inserted: it is sealed for it.
        em.persist(row);
        row.keep(sealing.seal(key.credential(), row.id(), account));
        return row.id();
    }

    /**
     * Accepts an answer, which works once: no key of the account has answered this question, or a later one. The count only
     * rises, but for keys that do not count; no answer of a key that is stopped or gone is accepted.
     *
     * <p>In the database's own words: the persistence provider would put every condition of a statement that looks at other
     * rows, too, into a subquery, and PostgreSQL looks again at the row that it waited for, but not at a subquery.
     */
    public boolean accept(long id, long question, long signCount, Instant now) {
        String rises = signCount == 0 ? "sign_count = ?6" : "sign_count < ?6";
        return done(
                em.createNativeQuery("update security_key set last_question = ?1, sign_count = ?2, last_used_at = ?3"
                                + " where id = ?4 and last_question < ?5 and " + rises
                                + " and removed_at is null and suspended_at is null"
                                + " and not exists (select other.id from security_key other where other.id <> security_key.id"
                                + " and other.account_id = security_key.account_id and other.last_question >= ?7)")
                        .setParameter(1, question)
                        .setParameter(2, signCount)
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .setParameter(4, id)
                        .setParameter(5, question)
                        .setParameter(6, signCount)
                        .setParameter(7, question));
    }

    /** Stops a key. Answers whether it was not stopped yet. */
    public boolean suspend(AccountId account, long id, Instant now) {
        return done(em.createQuery(
                        "update SecurityKeyRow k set k.suspendedAt = :now" + OF_ACCOUNT + " and k.suspendedAt is null")
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("account", account.value()));
    }

    public boolean rename(AccountId account, long id, FactorName name) {
        return done(em.createQuery("update SecurityKeyRow k set k.name = :name" + OF_ACCOUNT)
                .setParameter("name", name.text())
                .setParameter("id", id)
                .setParameter("account", account.value()));
    }

    public boolean remove(AccountId account, long id, Instant now) {
        return done(
                em.createQuery("update SecurityKeyRow k set k.removedAt = :now, k.credential = null, k.digest = null"
                                + OF_ACCOUNT)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("account", account.value()));
    }

    public int removeAll(AccountId account, Instant now) {
        return em.createQuery("update SecurityKeyRow k set k.removedAt = :now, k.credential = null, k.digest = null"
                        + " where k.account = :account and k.removedAt is null")
                .setParameter("now", now)
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Those that were stopped and are not removed, with their owners, the newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Stopped> suspended(int most) {
        return em.createQuery(
                        "select k, a from SecurityKeyRow k, Account a where a.id = k.account"
                                + " and k.suspendedAt is not null and k.removedAt is null"
                                + " order by k.suspendedAt desc, k.id desc",
                        Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(found -> ((SecurityKeyRow) found[0]).stopped((Account) found[1]))
                .toList();
    }

    private static boolean done(Query update) {
        return update.executeUpdate() == 1;
    }

    /** A key that was stopped. */
    record Stopped(Account owner, String name, Instant since) {}

    /** A key and what it was asked. */
    record Asked(SecurityKeyRow key, Question question) {}
}
