package org.wardkey.web.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/**
 * The one database, and its tables brought up to date before anything else runs.
 *
 * <p>Each module owns its tables and has a migration history of its own. Several nodes may start at once.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/wardkey",
        className = "${MPCONFIG=wardkey.database.driver}",
        url = "${MPCONFIG=wardkey.database.url}",
        user = "${MPCONFIG=wardkey.database.user}",
        // An empty value would count as missing and be warned about.
        password = "${MPCONFIG=wardkey.database.password:}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 20,
        properties = {
            // A connection that the database closed is replaced before use, so that a restart of it heals by itself.
            "fish.payara.is-connection-validation-required=true",
            // By asking the database: a change of auto-commit is answered by the driver alone.
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.statement-timeout-in-seconds=10"
        })
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {

    @Resource(lookup = "java:app/jdbc/wardkey")
    private DataSource source;

    @Inject
    private Config config;

    @PostConstruct
    void migrate() {
        Optional<Owner> owner = Owner.of(config);
        new Tables(owner.map(Owner::connections).orElse(source)).bringUpToDate();
        owner.ifPresent(Owner::letTheApplicationIn);
    }
}
