package org.wardkey.identity.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The server's database, reached without the server: with the driver that the WAR carries, which is PostgreSQL's. */
public final class CommandDatabase {

    private static final String NO_SUCH_DRIVER = "08001";

    private final CommandSettings settings;

    public CommandDatabase(CommandSettings settings) {
        this.settings = settings;
    }

    /**
     * Opens a connection as the role that the server works with.
     *
     * @throws CommandRefused if the settings do not say where, or the database is embedded in the server
     */
    public Connection open() throws SQLException {
        return connect(settings.required("wardkey.database.user"), "wardkey.database.password");
    }

    /** Opens a connection as the role that owns the tables; the server's own where there is no other. */
    public Connection openAsOwner() throws SQLException {
        var owner = settings.value("wardkey.database.owner.user");
        return owner.isPresent() ? connect(owner.get(), "wardkey.database.owner.password") : open();
    }

    private Connection connect(String user, String passwordSetting) throws SQLException {
        String url = settings.required("wardkey.database.url");
        var login = new Properties();
        login.setProperty("user", user);
        settings.value(passwordSetting).ifPresent(password -> login.setProperty("password", password));
        try {
            return DriverManager.getConnection(url, login);
        } catch (SQLException e) {
            if (url.startsWith("jdbc:h2:") && NO_SUCH_DRIVER.equals(e.getSQLState())) {
                throw new CommandRefused(
                        "The embedded database is the server's own: its driver is in the server, and"
                                + " its file is locked while the server runs. Use PostgreSQL where this command is needed; or stop"
                                + " the server and put the driver on the class path: java -cp 'WEB-INF/lib/*:h2-2.2.224.jar' …");
            }
            throw e;
        }
    }
}
