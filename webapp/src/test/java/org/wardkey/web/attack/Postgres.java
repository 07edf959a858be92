package org.wardkey.web.attack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.wardkey.web.browser.portal.Folder;
import org.wardkey.web.it.Dump;

/** A real PostgreSQL that can be stopped and started again with what it held. */
final class Postgres implements AutoCloseable {

    private final Folder folder;
    private final int port;
    private EmbeddedPostgres server;

    private Postgres(Folder folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        server = run();
    }

    static Postgres start() {
        return start("postgres-that-stops");
    }

    static Postgres start(String name) {
        try {
            var postgres = new Postgres(Folder.anew(name), freePort());
            postgres.makeTheRoleOfThePortal();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        close();
    }

    void startAgain() {
        try {
            server = run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that is in it, as who steals a dump reads it. */
    List<Dump.Cell> cells() {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            return Dump.cells(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something to it that no page does. */
    void execute(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query answers. */
    long number(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What it wrote: every statement, with what it was given. */
    String log() {
        try {
            return Files.readString(folder.log(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection beside the portal's. */
    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** What the portal is told. */
    Map<String, String> settings() {
        return Map.of(
                "wardkey.database.driver", "org.postgresql.ds.PGSimpleDataSource",
                "wardkey.database.url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "wardkey.database.user", "portal",
                "wardkey.database.owner.user", "postgres");
    }

    /** As ops do: the tables are another role's. */
    private void makeTheRoleOfThePortal() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role portal login");
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres run() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.path().resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("log_statement", "all")
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
