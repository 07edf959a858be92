package org.wardkey.web.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The audit trail as it stands in the database, read and hidden behind the portal's back. */
@ApplicationScoped
public class Trail {

    @Resource(lookup = "java:app/jdbc/wardkey")
    private DataSource source;

    @Inject
    private Sql sql;

    /** What was written while the work was done. */
    List<Entry> during(Callable<?> work) throws Exception {
        List<Entry> before = all();
        work.call();
        List<Entry> after = new ArrayList<>(all());
        after.removeAll(before);
        return after;
    }

    /** Does the work while no entry can be written. */
    void away(Callable<?> work) throws Exception {
        sql.execute("alter table audit_entry rename to audit_entry_away");
        try {
            work.call();
        } finally {
            sql.execute("alter table audit_entry_away rename to audit_entry");
        }
    }

    private List<Entry> all() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select id, action, outcome, subject_id, actor_id, factor, address,"
                        + " device, detail, happened_at from audit_entry order by id")) {
            var entries = new ArrayList<Entry>();
            while (row.next()) {
                entries.add(new Entry(
                        row.getLong("id"),
                        row.getString("action"),
                        row.getString("outcome"),
                        row.getObject("subject_id", Long.class),
                        row.getObject("actor_id", Long.class),
                        row.getString("factor"),
                        row.getString("address"),
                        row.getString("device"),
                        row.getString("detail"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()));
            }
            return entries;
        }
    }

    record Entry(
            long id,
            String action,
            String outcome,
            @Nullable Long subject,
            @Nullable Long actor,
            @Nullable String factor,
            String address,
            String device,
            String detail,
            Instant at) {}
}
