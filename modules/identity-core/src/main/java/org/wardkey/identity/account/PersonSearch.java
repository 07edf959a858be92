package org.wardkey.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds accounts by what staff know of a person. Each question walks one index and stops after {@link Accounts#MOST_FOUND} people, so
 * that it takes as long among a million as among a thousand; whoever gets as many types more.
 */
@ApplicationScoped
class PersonSearch {

    private static final int MOST = Accounts.MOST_FOUND;

    /** Somebody with two words that begin alike is found by both. */
    private static final int MOST_ROWS = 2 * MOST;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private IdentifierSealing sealing;

    /** By name. */
    List<Account> find(PersonQuery query) {
        Set<Long> found = new LinkedHashSet<>();
        if (query.text().isEmpty()) {
            query.state().ifPresent(state -> found.addAll(withState(query)));
        } else {
            found.addAll(byIdentifier(query));
            found.addAll(byEnding(query));
            found.addAll(byName(query));
        }
        return found.isEmpty() ? List.of() : read(found.stream().limit(MOST).toList(), query);
    }

    private List<Long> withState(PersonQuery query) {
        return em.createQuery("select a.id from Account a where a.state = :state order by a.id desc", Long.class)
                .setParameter("state", query.state().orElseThrow())
                .setMaxResults(query.kind().isPresent() ? MOST_ROWS : MOST)
                .getResultList();
    }

    /** By what they sign in with, and where they are written to. */
    private Collection<Long> byIdentifier(PersonQuery query) {
        List<byte[]> lookups = sealing.lookups(TypedIdentifier.read(query.text()));
        if (lookups.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Long>(
                em.createQuery("select i.account from LoginIdentifierRow i where i.lookup in :lookups", Long.class)
                        .setParameter("lookups", lookups)
                        .getResultList());
        found.addAll(em.createQuery(
                        "select c.account from ContactRow c where c.lookup in :lookups and c.removedAt is null",
                        Long.class)
                .setParameter("lookups", lookups)
                .setMaxResults(MOST)
                .getResultList());
        return found;
    }

    private List<Long> byEnding(PersonQuery query) {
        return NumberEnding.read(query.text())
                .map(ending -> em.createQuery(
                                "select i.account from LoginIdentifierRow i, Account a where i.ending in :endings"
                                        + " and a.id = i.account"
                                        + filters(query, "a.kind = :kind", "a.state = :state"),
                                Long.class)
                        .setParameter("endings", sealing.lookups(ending))
                        .setMaxResults(MOST_ROWS))
                .map(asked -> {
                    query.kind().ifPresent(kind -> asked.setParameter("kind", kind));
                    query.state().ifPresent(state -> asked.setParameter("state", state));
                    return asked.getResultList();
                })
                .orElse(List.of());
    }

    /** In the database's words: JPQL compares no bytes. The longest word leads, as the fewest names have it. */
    private List<Long> byName(PersonQuery query) {
        List<String> words = query.words().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var sql = new StringBuilder("select a.id from person_word w0");
        for (int next = 1; next < words.size(); next++) {
            sql.append(
                    " join person_word w%1$d on w%1$d.account_id = w0.account_id and w%1$d.word >= ? and w%1$d.word < ?"
                            .formatted(next));
        }
        sql.append(" join account a on a.id = w0.account_id where w0.word >= ? and w0.word < ?")
                .append(filters(query, "a.kind = ?", "a.state = ?"));
        Query asked = em.createNativeQuery(sql.toString()).setMaxResults(MOST_ROWS);
        int place = 1;
        for (String word :
                Stream.concat(words.stream().skip(1), words.stream().limit(1)).toList()) {
            asked.setParameter(place++, NameWords.stored(word)).setParameter(place++, NameWords.after(word));
        }
        for (String name : Stream.of(query.kind(), query.state())
                .flatMap(Optional::stream)
                .map(filter -> ((Enum<?>) filter).name())
                .toList()) {
            asked.setParameter(place++, name);
        }
        return ((List<?>) asked.getResultList())
                .stream().map(id -> ((Number) id).longValue()).toList();
    }

    private static String filters(PersonQuery query, String kind, String state) {
        return (query.kind().isPresent() ? " and " + kind : "") + (query.state().isPresent() ? " and " + state : "");
    }

    private List<Account> read(List<Long> ids, PersonQuery query) {
        return em.createQuery(
                        "select distinct a from Account a left join fetch a.extraRoles where a.id in :ids",
                        Account.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(account ->
                        query.kind().filter(kind -> kind != account.kind()).isEmpty())
                .filter(account ->
                        query.state().filter(state -> state != account.state()).isEmpty())
                .sorted(Comparator.comparing(Account::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(account -> account.id().value()))
                .toList();
    }
}
