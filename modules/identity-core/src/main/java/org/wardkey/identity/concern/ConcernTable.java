package org.wardkey.identity.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.LoginIdentifier;

/** All concerns, in the database. A page of them is three statements, however many they are. */
@ApplicationScoped
class ConcernTable {

    private static final String OPEN = " from ConcernRow c, Account a where a.id = c.account and c.closedAt is null";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(ConcernRow row) {
        em.persist(row);
    }

    /** Those of these occasions that the account's owner has spoken of. */
    List<String> spokenOf(AccountId account, Collection<String> occasions) {
        return em.createQuery(
                        "select c.occasion from ConcernRow c where c.account = :account and c.occasion in :occasions",
                        String.class)
                .setParameter("account", account.value())
                .setParameter("occasions", occasions)
                .getResultList();
    }

    int count(int atMost) {
        return em.createQuery("select c.id" + OPEN, Long.class)
                .setMaxResults(atMost)
                .getResultList()
                .size();
    }

    long countOf(AccountId account) {
        return em.createQuery(
                        "select count(c) from ConcernRow c where c.account = :account and c.closedAt is null",
                        Long.class)
                .setParameter("account", account.value())
                .getSingleResult();
    }

    /** The latest first. */
    List<Concern> open(int first, int rows) {
        return shown(query(" order by c.raisedAt desc, c.id desc")
                .setFirstResult(first)
                .setMaxResults(rows));
    }

    Optional<Concern> find(long id) {
        return shown(query(" and c.id = :id").setParameter("id", id)).stream().findFirst();
    }

    /** Closes one. Of any number of callers, on any node, one does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean close(long id, AccountId actor, ConcernNote note, Instant now) {
        return em.createQuery("update ConcernRow c set c.closedAt = :now, c.closedBy = :actor, c.note = :note"
                                + " where c.id = :id and c.closedAt is null")
                        .setParameter("now", now)
                        .setParameter("actor", actor.value())
                        .setParameter("note", note.text())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private TypedQuery<Object[]> query(String further) {
        return em.createQuery("select a, c" + OPEN + further, Object[].class);
    }

    private List<Concern> shown(TypedQuery<Object[]> query) {
        List<Object[]> found = query.getResultList();
        var identifiers = accounts.identifiers(
                found.stream().map(row -> ((Account) row[0]).id()).toList());
        return found.stream()
                .map(row -> {
                    Account person = (Account) row[0];
                    return ((ConcernRow) row[1])
                            .shown(
                                    person,
                                    identifiers.getOrDefault(person.id(), List.of()).stream()
                                            .map(LoginIdentifier::masked)
                                            .toList());
                })
                .toList();
    }
}
