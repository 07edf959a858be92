package org.wardkey.oversight.chain;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads one state of the database, however long that takes and whatever is written in the meantime. */
final class OneState {

    private OneState() {}

    /** Does the reading. Afterwards the connection is in no transaction, and commits when it is told to. */
    static <T> T of(Connection connection, Reading<T> reading) throws SQLException {
        connection.setAutoCommit(false);
        int before = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            return reading.read();
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setTransactionIsolation(before);
        }
    }

    interface Reading<T> {

        T read() throws SQLException;
    }
}
