package org.wardkey.oversight.analytics;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wardkey.identity.account.Account;

/**
 * Counts what happens by day, behind those who do it: from the audit entries, in the order in which they are linked, so that
 * each counts once whichever node is at it and whatever breaks off. Nobody who signs in waits for a count.
 */
@ApplicationScoped
public class DailyCounts {

    /** Entries in one step. */
    static final int MOST = 1000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    @ConfigProperty(name = "wardkey.hospital.time-zone", defaultValue = "Asia/Kolkata")
    private ZoneId zone;

    /** Counts the next entries, in a transaction of its own. Answers whether there may be more. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public boolean countNext() throws SQLException {
        var table = new CountTable(em.unwrap(Connection.class));
        OptionalLong reached = table.hold();
        if (reached.isEmpty()) {
            return false;
        }
        List<LinkedEntry> entries = table.linkedAfter(reached.getAsLong(), MOST);
        if (!entries.isEmpty()) {
            Map<Long, String> people = people(entries);
            table.add(entries.stream().collect(groupingBy(entry -> counted(entry, people), counting())));
            table.reach(entries.get(entries.size() - 1).position());
        }
        return entries.size() == MOST;
    }

    /** The counts of some days, the first and the last included. */
    @Transactional
    public List<DailyCount> between(LocalDate first, LocalDate last) {
        try {
            return new CountTable(em.unwrap(Connection.class)).between(first, last);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Counted counted(LinkedEntry entry, Map<Long, String> people) {
        return new Counted(
                LocalDate.ofInstant(entry.happenedAt(), zone),
                entry.action(),
                entry.outcome(),
                Objects.requireNonNullElse(entry.factor(), ""),
                entry.subject() == null ? "" : people.getOrDefault(entry.subject(), ""));
    }

    /** Of which kind each of the people is. */
    private Map<Long, String> people(List<LinkedEntry> entries) {
        List<Long> subjects = entries.stream()
                .map(LinkedEntry::subject)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return subjects.isEmpty()
                ? new HashMap<>()
                : em.createQuery("select a from Account a where a.id in :subjects", Account.class)
                        .setParameter("subjects", subjects)
                        .getResultStream()
                        .collect(toMap(
                                person -> person.id().value(),
                                person -> person.kind().name()));
    }
}
