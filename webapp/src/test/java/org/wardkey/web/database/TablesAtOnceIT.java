package org.wardkey.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@Tag("browser")
@DisplayName("Nodes that start together on an empty database")
class TablesAtOnceIT {

    private static final int ROUNDS = 2;
    private static final int NODES = 4;

    @Test
    @DisplayName("make its tables once, and all of them go on")
    void once() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            for (int round = 0; round < ROUNDS; round++) {
                var source = emptySchema(server, "round_" + round);

                allAtOnce(() -> {
                    new Tables(source).bringUpToDate();
                    return true;
                });

                assertThat(number(source, "select count(*) from migrations_identity where not success"))
                        .isZero();
                assertThat(number(source, "select count(*) - count(distinct version) from migrations_identity"))
                        .isZero();
                assertThat(number(source, "select count(*) from audit_chain")).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("wait for the one that is at it, before they make anything")
    void waits() throws Exception {
        var node = Executors.newSingleThreadExecutor();
        try (var server = EmbeddedPostgres.builder().start();
                var first = server.getPostgresDatabase().getConnection();
                var statement = first.createStatement()) {
            var source = emptySchema(server, "waiting");
            statement.execute("select pg_advisory_lock(" + Tables.LOCK + ")");

            Future<?> second = node.submit(() -> new Tables(source).bringUpToDate());
            while (number(source, "select count(*) from pg_locks where locktype = 'advisory' and not granted") == 0) {
                assertThat(second.isDone()).isFalse();
            }
            assertThat(number(source, "select count(*) from pg_tables where schemaname = 'waiting'"))
                    .isZero();
            statement.execute("select pg_advisory_unlock(" + Tables.LOCK + ")");

            second.get();
            assertThat(number(source, "select count(*) from migrations_identity where success"))
                    .isGreaterThan(5);
        } finally {
            node.shutdownNow();
        }
    }

    private static void allAtOnce(Callable<?> start) throws Exception {
        var together = new CyclicBarrier(NODES);
        var nodes = Executors.newFixedThreadPool(NODES);
        try {
            Callable<?> node = () -> {
                together.await();
                return start.call();
            };
            for (Future<?> ended : nodes.invokeAll(Collections.nCopies(NODES, node))) {
                assertThat(ended.get()).isEqualTo(true);
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private static DataSource emptySchema(EmbeddedPostgres server, String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        }
        var source = new PGSimpleDataSource();
        source.setURL(server.getJdbcUrl("postgres", "postgres"));
        source.setCurrentSchema(name);
        return source;
    }

    private static long number(DataSource source, String query) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
