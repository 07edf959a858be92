package org.wardkey.identity.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.Vault;

/** The addresses that wait for their codes, one for each person at most, sealed. */
@ApplicationScoped
class WaitingContacts {

    /** How long a code works (ASVS V6.5.5). */
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String EMPTY =
            "update WaitingContactRow w set w.name = null, w.sealed = null, w.code = null where w.account = :account";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Vault vault;

    /** The one that waits, now. */
    Optional<WaitingContact> find(AccountId account, Instant now) {
        return Optional.ofNullable(em.find(WaitingContactRow.class, account.value()))
                .filter(row -> row.waits(now))
                .map(row -> open(row, account.value()));
    }

    /** Before when no other code goes out to any address; nothing if one may now. */
    Optional<Instant> notBefore(AccountId account, Instant now) {
        return Optional.ofNullable(em.find(WaitingContactRow.class, account.value()))
                .flatMap(row -> row.notBefore(now));
    }

    /** Lets this address wait, in the place of another, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(AccountId account, WaitingContact waiting, Instant now) {
        long id = account.value();
        WaitingContactRow row = em.find(WaitingContactRow.class, id);
        if (row == null) {
            row = new WaitingContactRow(id);
            em.persist(row);
        }
        row.keep(
                waiting.name(),
                waiting.address().kind(),
                vault.seal(Secret.of(waiting.address().normal()), ofAddress(id, waiting.name())),
                vault.seal(waiting.code().digits(), ofCode(id, waiting.name())),
                now,
                now.plus(LIFETIME));
    }

    /** Uses a code up. Of any number of callers, on any node, one gets {@code true}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean spend(AccountId account, String name) {
        return em.createQuery(EMPTY + " and w.name = :name")
                        .setParameter("account", account.value())
                        .setParameter("name", name)
                        .executeUpdate()
                == 1;
    }

    /** Lets nothing wait any more; what was sent goes on being counted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(AccountId account) {
        em.createQuery(EMPTY).setParameter("account", account.value()).executeUpdate();
    }

    /** Empties those whose time is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dropOver(Instant now) {
        em.createQuery("delete from WaitingContactRow w where w.expiresAt < :now and w.sentSince < :day")
                .setParameter("now", now)
                .setParameter("day", now.minus(Duration.ofDays(1)))
                .executeUpdate();
    }

    private WaitingContact open(WaitingContactRow row, long account) {
        String name = Objects.requireNonNull(row.name());
        String address = vault.open(Objects.requireNonNull(row.sealed()), ofAddress(account, name))
                .text();
        return new WaitingContact(
                name,
                row.kind() == LoginIdentifier.Kind.EMAIL ? new EmailAddress(address) : new MobileNumber(address),
                new ContactCode(vault.open(Objects.requireNonNull(row.code()), ofCode(account, name))));
    }

    static Binding ofAddress(long account, String name) {
        return new Binding("contact_waiting.sealed", account + "/" + name);
    }

    static Binding ofCode(long account, String name) {
        return new Binding("contact_waiting.code", account + "/" + name);
    }
}
