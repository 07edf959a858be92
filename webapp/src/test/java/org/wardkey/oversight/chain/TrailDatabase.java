package org.wardkey.oversight.chain;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.wardkey.web.database.Tables;

/** A database with the portal's tables and nothing in them, for one test. */
interface TrailDatabase {

    /** Where it is, and as whom its owner logs in. */
    String url();

    String owner();

    default Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), owner(), "");
    }

    /** A connection of somebody with every right, whom no trigger stops. */
    Connection asAttacker() throws SQLException;

    /** Which product, by the names of the tests. */
    enum Product {
        H2,
        POSTGRESQL;

        private static final AtomicInteger COUNT = new AtomicInteger();

        private static @Nullable EmbeddedPostgres server;

        TrailDatabase anew() throws SQLException {
            String name = "trail_" + name().toLowerCase(Locale.ROOT) + COUNT.incrementAndGet();
            return this == H2 ? h2(name) : postgresql(name);
        }

        private static TrailDatabase h2(String name) {
            var source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + name
                    + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
            source.setUser("wardkey");
            return with(source, source.getURL(), "wardkey", "");
        }

        private static TrailDatabase postgresql(String name) throws SQLException {
            try (var connection = postgres().getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create schema " + name);
            }
            var source = new PGSimpleDataSource();
            source.setURL(postgres().getJdbcUrl("postgres", "postgres"));
            source.setCurrentSchema(name);
            return with(source, source.getURL(), "postgres", "set session_replication_role = replica");
        }

        /** One for all tests of this run; it ends with the process. */
        static synchronized EmbeddedPostgres postgres() {
            try {
                if (server == null) {
                    server = EmbeddedPostgres.builder().start();
                }
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static TrailDatabase with(DataSource source, String url, String owner, String noTriggers) {
            new Tables(source).bringUpToDate();
            return new TrailDatabase() {

                @Override
                public String url() {
                    return url;
                }

                @Override
                public String owner() {
                    return owner;
                }

                @Override
                public Connection asAttacker() throws SQLException {
                    Connection connection = connect();
                    if (!noTriggers.isEmpty()) {
                        try (var statement = connection.createStatement()) {
                            statement.execute(noTriggers);
                        }
                    }
                    return connection;
                }
            };
        }
    }
}
