package org.wardkey.web.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Every module's tables. Each module has a migration history of its own, and may have statements that only PostgreSQL
 * understands. Several nodes may do this at once: the migration tool takes a lock.
 */
public final class Tables {

    /** In the order in which one's tables refer to another's. */
    private static final List<String> MODULES = List.of("identity", "totp", "oversight");

    private static final Set<String> WITH_STATEMENTS_FOR_POSTGRESQL = Set.of("oversight");

    private final DataSource source;

    /** @param source connections as the role that owns the tables */
    public Tables(DataSource source) {
        this.source = source;
    }

    /** Brings them up to date. */
    public void bringUpToDate() {
        boolean postgresql = isPostgresql();
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

    private boolean isPostgresql() {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
