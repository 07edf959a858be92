package org.wardkey.web.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.wardkey.identity.vault.CreateKeyset;

/**
 * Starts the database that the tests in the server use, before the first and until after the last, and writes the
 * system properties that {@code arquillian.xml} gives to the server: the portal runs as in production.
 *
 * <p>Which one it is, {@code h2} or {@code postgresql}, is the build's choice; without one there is nothing to start.
 */
public final class DatabaseUnderTest implements LauncherSessionListener {

    private static final String CHOICE = "wardkey.test.database";

    /** The product's own default, but in memory. */
    private static final String H2 =
            "jdbc:h2:mem:wardkey;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String choice = System.getProperty(CHOICE);
        if (choice == null) {
            return;
        }
        System.setProperty("wardkey.test.port", Integer.toString(Ports.free()));
        System.setProperty("wardkey.test.sms.port", Integer.toString(Ports.free()));
        System.setProperty("wardkey.test.keyset", newKeyset().toString());
        System.setProperty("wardkey.test.checkpoints", noCheckpoints().toString());
        System.setProperty("wardkey.test.networks", GeoLite2.city().toString());
        System.setProperty("wardkey.test.anonymisers", GeoLite2.anonymisers().toString());
        switch (choice) {
            case "h2" -> use("org.h2.jdbcx.JdbcDataSource", H2, "wardkey");
            case "postgresql" -> {
                String url = start().getJdbcUrl("postgres", "postgres");
                use("org.postgresql.ds.PGSimpleDataSource", url, "postgres");
            }
            default -> throw new IllegalArgumentException("no database for the tests is called " + choice);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the command that ops use. */
    private static Path newKeyset() {
        Path file = Path.of("target", "keyset-of-the-tests.json").toAbsolutePath();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CreateKeyset.main(file.toString());
        return file;
    }

    private static Path noCheckpoints() {
        Path file = Path.of("target", "checkpoints-of-the-tests.txt").toAbsolutePath();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private EmbeddedPostgres start() {
        try {
            postgres = EmbeddedPostgres.builder().setPort(Ports.free()).start();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void use(String driver, String url, String user) {
        System.setProperty("wardkey.test.database.driver", driver);
        System.setProperty("wardkey.test.database.url", url);
        System.setProperty("wardkey.test.database.user", user);
    }
}
