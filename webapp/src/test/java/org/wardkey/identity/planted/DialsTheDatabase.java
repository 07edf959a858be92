package org.wardkey.identity.planted;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Violates: only commands open connections of their own. */
final class DialsTheDatabase {

    private DialsTheDatabase() {}

    static Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:nowhere");
    }
}
