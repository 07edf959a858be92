package org.wardkey.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.wardkey.identity.AccountId;

/** Opens the sealed identifiers and contacts of accounts; for a page of accounts in two statements, not one for each. */
@ApplicationScoped
class IdentifierReading {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private IdentifierSealing sealing;

    Map<AccountId, List<LoginIdentifier>> identifiers(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        List<LoginIdentifierRow> rows = em.createQuery(
                        "select i from LoginIdentifierRow i where i.account in :accounts order by i.id",
                        LoginIdentifierRow.class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountId::value).toList())
                .getResultList();
        Map<String, AadhaarVaultRow> vault = vault(rows);
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new AccountId(row.account()),
                        Collectors.mapping(row -> open(row, vault), Collectors.toUnmodifiableList())));
    }

    /** The identifiers of an account, by the numbers of their rows. */
    Map<Long, LoginIdentifier> rows(AccountId account) {
        List<LoginIdentifierRow> rows = em.createQuery(
                        "select i from LoginIdentifierRow i where i.account = :account", LoginIdentifierRow.class)
                .setParameter("account", account.value())
                .getResultList();
        Map<String, AadhaarVaultRow> vault = vault(rows);
        return rows.stream().collect(Collectors.toMap(LoginIdentifierRow::id, row -> open(row, vault)));
    }

    List<Contact> contacts(AccountId account) {
        return em.createQuery(
                        "select c from ContactRow c where c.account = :account and c.removedAt is null order by c.id",
                        ContactRow.class)
                .setParameter("account", account.value())
                .getResultStream()
                .map(row -> new Contact(row.id(), sealing.open(row)))
                .toList();
    }

    List<LoginIdentifier> contactsSince(AccountId account, Instant then) {
        return em.createQuery(
                        "select c from ContactRow c where c.account = :account"
                                + " and (c.removedAt is null or c.removedAt >= :then) order by c.id",
                        ContactRow.class)
                .setParameter("account", account.value())
                .setParameter("then", then)
                .getResultStream()
                .map(sealing::open)
                .distinct()
                .toList();
    }

    private LoginIdentifier open(LoginIdentifierRow row, Map<String, AadhaarVaultRow> vault) {
        String reference = row.referenceKey();
        return reference == null
                ? sealing.open(row)
                : sealing.open(Objects.requireNonNull(vault.get(reference), "the vault lost an entry"));
    }

    private Map<String, AadhaarVaultRow> vault(List<LoginIdentifierRow> rows) {
        List<String> references = rows.stream()
                .map(LoginIdentifierRow::referenceKey)
                .filter(Objects::nonNull)
                .toList();
        if (references.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select v from AadhaarVaultRow v where v.referenceKey in :keys", AadhaarVaultRow.class)
                .setParameter("keys", references)
                .getResultStream()
                .collect(Collectors.toMap(AadhaarVaultRow::referenceKey, row -> row));
    }
}
