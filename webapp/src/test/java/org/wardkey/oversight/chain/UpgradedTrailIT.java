package org.wardkey.oversight.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.oversight.chain.TrailDatabase.Product;

@Tag("browser")
@DisplayName("An audit trail of the first version")
class UpgradedTrailIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: its entries are linked after the upgrade like any others")
    void isLinked(Product product) throws Exception {
        TrailDatabase database = product.anew();
        var trail = new TrailUnderTest(database, folder);
        trail.tamper(
                "drop table audit_landmark",
                "drop table audit_chain",
                "drop table audit_link",
                "drop table audit_entry",
                "drop sequence audit_entry_seq",
                "drop table migrations_oversight",
                product == Product.POSTGRESQL ? "drop function audit_is_kept cascade" : "select 1");
        migrate(database, "1");
        trail.write(5);

        migrate(database, "2");
        trail.write(5);
        trail.settle();
        trail.checkpoint();

        assertThat(trail.verify().bad()).isEmpty();
        assertThat(trail.verify().end().position()).isEqualTo(10);
    }

    private static void migrate(TrailDatabase database, String version) throws Exception {
        try (Connection connection = database.connect()) {
            Flyway.configure()
                    .dataSource(database.url(), database.owner(), "")
                    .schemas(connection.getSchema())
                    .locations("classpath:db/migration/oversight")
                    .table("migrations_oversight")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .target(version)
                    .load()
                    .migrate();
        }
    }
}
