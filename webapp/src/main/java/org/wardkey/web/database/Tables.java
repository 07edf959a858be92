package org.wardkey.web.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Every module's tables. Each module has a migration history of its own, and may have statements that only PostgreSQL
 * understands. Several nodes may do this at once: one does it, the others wait.
 */
public final class Tables {

    /** In the order in which one's tables refer to another's. */
    private static final List<String> MODULES = List.of("identity", "totp", "webauthn", "sms", "oversight");

    /** Any number, the same on each node. */
    static final long LOCK = 7_319_200_940L;

    private static final Set<String> WITH_STATEMENTS_FOR_POSTGRESQL = Set.of("oversight");

    private final DataSource source;

    /** @param source connections as the role that owns the tables */
    public Tables(DataSource source) {
        this.source = source;
    }

    /** Brings them up to date. */
    public void bringUpToDate() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                // An embedded database has one node.
                migrate(false);
                return;
            }
            // However long another node needs.
            statement.setQueryTimeout(0);
            // The migration tool's own lock comes after its history table, which two would make at once.
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                migrate(true);
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void migrate(boolean postgresql) {
        for (String module : MODULES) {
            Flyway.configure(Thread.currentThread().getContextClassLoader())
                    .dataSource(source)
                    .locations(locations(module, postgresql))
                    .table("migrations_" + module)
                    // A later module finds the tables of an earlier one: that is no foreign schema.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    private static String[] locations(String module, boolean postgresql) {
        var everywhere = Stream.of("classpath:db/migration/" + module);
        return (postgresql && WITH_STATEMENTS_FOR_POSTGRESQL.contains(module)
                        ? Stream.concat(everywhere, Stream.of("classpath:db/postgresql/" + module))
                        : everywhere)
                .toArray(String[]::new);
    }
}
