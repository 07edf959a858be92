package org.wardkey.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Role;

/** All accounts, in the database. */
@ApplicationScoped
class JpaAccounts implements Accounts {

    /** The blind index of nothing. */
    private static final byte[] NOTHING = {0};

    @PersistenceContext
    private EntityManager em;

    @Inject
    private IdentifierSealing sealing;

    @Inject
    private IdentifierReading reading;

    @Inject
    private PersonIndex index;

    @Inject
    private PersonSearch search;

    @Inject
    private Clock clock;

    @Override
    public Optional<Account> find(AccountId id) {
        return em.createQuery("select a from Account a left join fetch a.extraRoles where a.id = :id", Account.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Account> find(Collection<LoginIdentifier> identifiers) {
        // What can be nobody's identifier is looked for all the same: a look that is left out could be timed.
        List<byte[]> lookups = identifiers.isEmpty() ? List.of(NOTHING) : sealing.lookups(identifiers);
        return em.createQuery(
                        "select a from Account a left join fetch a.extraRoles, LoginIdentifierRow i"
                                + " where i.account = a.id and i.lookup in :lookups",
                        Account.class)
                .setParameter("lookups", lookups)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Account> search(PersonQuery query) {
        return search.find(query);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Account add(NewAccount person) {
        sealing.oneAtATime(person.identifiers());
        if (find(TypedIdentifier.alike(person.identifiers())).isPresent()) {
            throw new IdentifierTaken();
        }
        var account = new Account(person.kind(), person.name(), person.language(), person.roles(), clock.instant());
        em.persist(account);
        long id = account.id().value();
        person.identifiers().forEach(identifier -> em.persist(sealing.row(id, identifier)));
        person.contacts().forEach(contact -> em.persist(sealing.contact(id, contact)));
        try {
            // Who holds the new account in the same transaction looks for it in the database.
            em.flush();
            index.add(account.id(), person.name());
        } catch (PersistenceException e) {
            throw IdentifierTaken.causes(e) ? new IdentifierTaken() : e;
        }
        return account;
    }

    @Override
    public Map<AccountId, List<LoginIdentifier>> identifiers(Collection<AccountId> ids) {
        return reading.identifiers(ids);
    }

    @Override
    public List<Contact> numberedContacts(AccountId id) {
        return reading.contacts(id);
    }

    @Override
    public List<LoginIdentifier> contactsSince(AccountId id, Instant then) {
        return reading.contactsSince(id, then);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(AccountId id, LoginIdentifier contact) {
        em.persist(sealing.contact(id.value(), contact));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean removeContact(AccountId id, long contact, Instant now) {
        return em.createQuery("update ContactRow c set c.removedAt = :now"
                                + " where c.id = :contact and c.account = :account and c.removedAt is null")
                        .setParameter("now", now)
                        .setParameter("contact", contact)
                        .setParameter("account", id.value())
                        .executeUpdate()
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetContacts(Instant removedBefore) {
        em.createQuery("delete from ContactRow c where c.removedAt < :then")
                .setParameter("then", removedBefore)
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Account hold(AccountId id) {
        return Objects.requireNonNull(
                em.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE), "no such account");
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int endSessions(AccountId id) {
        em.createQuery("update Account a set a.sessionEpoch = a.sessionEpoch + 1 where a.id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
        var epoch = em.createQuery("select a.sessionEpoch from Account a where a.id = :id", Integer.class)
                .setParameter("id", id.value())
                .getSingleResult();
        return Objects.requireNonNull(epoch);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void activate(AccountId id) {
        Account account = hold(id);
        if (account.state() != AccountState.NOT_ACTIVATED) {
            throw new IllegalStateException("an account is activated once");
        }
        account.moveTo(AccountState.ACTIVE);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean requireEnrolment(AccountId id) {
        Account account = hold(id);
        boolean before = account.mustEnrol();
        account.letEnrol();
        return !before;
    }

    @Override
    public boolean anyActivated(Role role) {
        return !em.createQuery("select a.id from Account a join a.extraRoles r where r = :role and a.state <> :waiting")
                .setParameter("role", role)
                .setParameter("waiting", AccountState.NOT_ACTIVATED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void speak(AccountId id, Locale language) {
        hold(id).speak(language);
    }
}
