package org.wardkey.identity.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.LoginIdentifier;

/** Reads from the database whose slip is not used. A page of people is three statements, however many they are. */
@ApplicationScoped
class WaitingSlipReading {

    private static final String WAITING = " from ActivationRow s, Account a where a.id = s.account"
            + " and a.state = :waiting and s.usedAt is null and a.kind in :kinds";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    int count(List<PersonKind> kinds, int atMost) {
        return query("select s.account" + WAITING, kinds, Long.class)
                .setMaxResults(atMost)
                .getResultList()
                .size();
    }

    List<WaitingSlip> latest(List<PersonKind> kinds, int first, int rows) {
        return slips(
                query("select a, s" + WAITING + " order by s.expiresAt desc, s.account desc", kinds, Object[].class)
                        .setFirstResult(first)
                        .setMaxResults(rows)
                        .getResultList());
    }

    Optional<WaitingSlip> find(List<PersonKind> kinds, AccountId account) {
        return slips(query("select a, s" + WAITING + " and a.id = :account", kinds, Object[].class)
                        .setParameter("account", account.value())
                        .getResultList())
                .stream()
                .findFirst();
    }

    private <T> TypedQuery<T> query(String text, List<PersonKind> kinds, Class<T> type) {
        return em.createQuery(text, type)
                .setParameter("waiting", AccountState.NOT_ACTIVATED)
                .setParameter("kinds", kinds);
    }

    private List<WaitingSlip> slips(List<Object[]> found) {
        var identifiers = accounts.identifiers(
                found.stream().map(row -> ((Account) row[0]).id()).toList());
        return found.stream()
                .map(row -> slip((Account) row[0], (ActivationRow) row[1], identifiers))
                .toList();
    }

    private WaitingSlip slip(Account account, ActivationRow slip, Map<AccountId, List<LoginIdentifier>> identifiers) {
        return new WaitingSlip(
                account.id(),
                account.name(),
                account.kind(),
                account.language(),
                identifiers.getOrDefault(account.id(), List.of()).stream()
                        .map(LoginIdentifier::masked)
                        .toList(),
                slip.expiresAt(),
                slip.usable(clock.instant()),
                slip.mark());
    }
}
