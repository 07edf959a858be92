package org.wardkey.identity.factor;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wardkey.identity.AccountId;

/** Asks the database in one statement, however many kinds there are: another kind costs a sign-in nothing. */
@ApplicationScoped
class JpaFactorPresence implements FactorPresence {

    @PersistenceContext
    private EntityManager em;

    @Override
    public boolean any(AccountId account, List<SecondFactor> kinds) {
        String present = kinds.stream()
                .map(kind -> "exists (" + kind.presence() + ")")
                .sorted()
                .collect(joining(" or ", "(", ")"));
        return !kinds.isEmpty()
                && !em.createQuery("select a.id from Account a where a.id = :account and " + present, Long.class)
                        .setParameter("account", account.value())
                        .getResultList()
                        .isEmpty();
    }
}
