package org.wardkey.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.wardkey.identity.AccountId;

/** What staff find people by, beside what they sign in with. */
@ApplicationScoped
class PersonIndex {

    /** So many accounts in one transaction. */
    private static final int BATCH = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private IdentifierSealing sealing;

    @Inject
    private IdentifierReading reading;

    /** Lets somebody be found by the words of their name, in the caller's transaction. One statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(AccountId account, String name) {
        Set<String> words = NameWords.of(name);
        if (words.isEmpty()) {
            return;
        }
        Query insert = em.createNativeQuery("insert into person_word (word, account_id) values "
                + String.join(", ", Collections.nCopies(words.size(), "(?, ?)")));
        int next = 1;
        for (String word : words) {
            insert.setParameter(next++, NameWords.stored(word)).setParameter(next++, account.value());
        }
        insert.executeUpdate();
    }

    /**
     * Lets the next accounts be found that were registered by an earlier version.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean complete() {
        List<Account> accounts = em.createQuery(
                        "select a from Account a where a.findable = 0 order by a.id", Account.class)
                .setMaxResults(BATCH)
                .getResultList();
        accounts.forEach(this::complete);
        return accounts.size() == BATCH;
    }

    private void complete(Account account) {
        long id = account.id().value();
        // Of several nodes, one does it.
        int mine = em.createQuery("update Account a set a.findable = 1 where a.id = :id and a.findable = 0")
                .setParameter("id", id)
                .executeUpdate();
        if (mine == 0) {
            return;
        }
        add(account.id(), account.name());
        reading.rows(account.id())
                .forEach((row, identifier) -> NumberEnding.of(identifier)
                        .ifPresent(ending -> set("login_identifier", "ending", row, sealing.indexOf(ending))));
        reading.contacts(account.id())
                .forEach(contact -> set("contact", "lookup", contact.id(), sealing.indexOf(contact.address())));
    }

    /** Names in the SQL are ours. */
    private void set(String table, String column, long row, byte[] index) {
        em.createNativeQuery("update " + table + " set " + column + " = ? where id = ?")
                .setParameter(1, index)
                .setParameter(2, row)
                .executeUpdate();
    }
}
