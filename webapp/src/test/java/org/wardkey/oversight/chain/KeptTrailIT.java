package org.wardkey.oversight.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.wardkey.oversight.chain.TrailDatabase.Product;
import org.wardkey.web.database.Owner;
import org.wardkey.web.database.Tables;

/** A real PostgreSQL with two roles, as the README shows them: one that owns the tables, one that the portal works with. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("ASVS V16.4.2, invariant 9: on PostgreSQL")
class KeptTrailIT {

    private static final String REFUSED = "42501";
    private static final List<String> KEPT = List.of("audit_entry", "audit_link", "audit_landmark");

    @TempDir
    static Path folder;

    private String url;
    private TrailUnderTest asApplication;

    @BeforeAll
    void twoRoles() throws Exception {
        try (var connection = Product.postgres().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role kept_owner login");
            statement.execute("create role \"kept-portal\" login");
            statement.execute("create schema kept authorization kept_owner");
        }
        var source = new PGSimpleDataSource();
        source.setURL(Product.postgres().getJdbcUrl("kept_owner", "postgres"));
        source.setUser("kept_owner");
        source.setCurrentSchema("kept");
        url = source.getURL();
        var owner = new Owner(source, "kept-portal");
        new Tables(source).bringUpToDate();
        owner.letTheApplicationIn();
        owner.letTheApplicationIn();
        asApplication = new TrailUnderTest(new AsRole("kept-portal"), folder);
        asApplication.write(20);
        asApplication.settle();
        asApplication.checkpoint();
    }

    @Test
    @DisplayName("the application's role writes entries, links them, and the check holds")
    void worksWithFewRights() throws Exception {
        assertThat(asApplication.firstBad()).isEmpty();
        assertThat(asApplication.verify().end().position()).isEqualTo(20);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    @DisplayName("the application's role is refused")
    void applicationIsRefused(String sql) {
        assertThatThrownBy(() -> new AsRole("kept-portal").execute(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
    }

    static Stream<String> attempts() {
        Stream<String> onEach = KEPT.stream()
                .flatMap(table -> Stream.of(
                        "update " + table + " set " + (table.equals("audit_entry") ? "detail = 'x'" : "position = 0"),
                        "delete from " + table,
                        "truncate " + table,
                        "drop table " + table,
                        "alter table " + table + " disable trigger all"));
        return Stream.concat(
                onEach,
                Stream.of(
                        "delete from audit_chain",
                        "truncate audit_chain",
                        "set session_replication_role = replica",
                        "delete from migrations_oversight",
                        "drop function audit_is_kept cascade",
                        "set wardkey.audit_prune = 'yes'; delete from audit_entry",
                        "insert into audit_entry (arrival, id, happened_at, action, outcome, address, device, detail)"
                                + " overriding system value values (1000, 1000, now(), '', '', '', '', '')"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    @DisplayName("where the application owns the tables, or the owner errs, a trigger refuses")
    void ownerIsRefused(String sql) {
        assertThatThrownBy(() -> new AsRole("kept_owner").execute(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED))
                .hasMessageContaining("the audit trail is kept as it was written");
    }

    static Stream<String> mistakes() {
        return Stream.of(
                "update audit_entry set detail = 'x'",
                "update audit_link set position = position + 100",
                "delete from audit_entry",
                "delete from audit_link",
                "delete from audit_chain",
                "truncate audit_entry",
                "truncate audit_link",
                "truncate audit_landmark",
                "truncate audit_chain",
                "set wardkey.audit_prune = 'yes'; update audit_entry set detail = 'x'",
                "set wardkey.audit_prune = 'yes'; truncate audit_entry");
    }

    /** The schema with two roles, as one of them. */
    private final class AsRole implements TrailDatabase {

        private final String role;

        AsRole(String role) {
            this.role = role;
        }

        @Override
        public String url() {
            return url;
        }

        @Override
        public String owner() {
            return role;
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(
                    Product.postgres().getJdbcUrl(role, "postgres") + "&currentSchema=kept", role, "");
        }

        @Override
        public Connection asAttacker() throws SQLException {
            return connect();
        }

        void execute(String sql) throws SQLException {
            try (Connection connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
