package org.wardkey.web.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;

/**
 * The role that owns the tables, where ops have given the application a weaker one: the application then can neither change
 * nor remove what stands in the audit trail (invariant 9, ASVS V16.4.2). PostgreSQL only.
 *
 * @param connections as that role
 * @param application the weaker role
 */
public record Owner(DataSource connections, String application) {

    private static final String USER = "wardkey.database.owner.user";

    /** Any number, the same on each node: two that grant at once disturb each other. */
    private static final String ALONE = "select pg_advisory_xact_lock(7319200941)";

    /** What a module says about its own tables, after everything was granted. */
    private static final List<String> WITH_RIGHTS_OF_THEIR_OWN = List.of("oversight");

    /**
     * The one that ops have set, if they have.
     *
     * @throws IllegalArgumentException if the database knows no such roles
     */
    static Optional<Owner> of(Config config) {
        return config.getOptionalValue(USER, String.class).map(user -> of(user, config));
    }

    private static Owner of(String user, Config config) {
        String url = config.getValue("wardkey.database.url", String.class);
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "The setting " + USER + " is for PostgreSQL, which has roles and triggers"
                            + " that guard the audit trail. Leave it out.");
        }
        String password = config.getOptionalValue("wardkey.database.owner.password", String.class)
                .orElse("");
        var source = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(url, user, password)
                .getDataSource();
        return new Owner(source, config.getValue("wardkey.database.user", String.class));
    }

    /** Grants the application what it needs, on new tables too, in one transaction. */
    public void letTheApplicationIn() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(ALONE);
            String role = statement.enquoteIdentifier(application, true);
            String schema = statement.enquoteIdentifier(connection.getSchema(), true);
            for (String sql : rights(schema).toList()) {
                statement.execute(sql.replace("${application}", role));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> rights(String schema) {
        return Stream.concat(
                Stream.of(
                        "grant usage on schema " + schema + " to ${application}",
                        "grant select, insert, update, delete on all tables in schema " + schema + " to ${application}",
                        "grant usage on all sequences in schema " + schema + " to ${application}"),
                WITH_RIGHTS_OF_THEIR_OWN.stream().flatMap(Owner::statements));
    }

    private static Stream<String> statements(String module) {
        String name = "db/rights/" + module + ".sql";
        try (InputStream sql = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(sql, name).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.replaceAll("(?m)^--.*$", "").split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
