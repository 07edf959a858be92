package org.wardkey.web.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Plain SQL behind the portal's back, as somebody with access to the database could write it. */
@ApplicationScoped
public class Sql {

    @Resource(lookup = "java:app/jdbc/wardkey")
    private DataSource source;

    /** Answers how many rows it changed. */
    int execute(String sql, Object... values) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /** The first column of the one row. */
    <T> T one(Class<T> type, String sql, Object... values) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no row");
                }
                return type.cast(row.getObject(1));
            }
        }
    }

    /** Holds that many connections at once, so that the pool has at least as many from now on. */
    void warm(int connections) throws SQLException {
        if (connections > 0) {
            try (var one = source.getConnection();
                    var statement = one.prepareStatement("select 1")) {
                statement.executeQuery();
                warm(connections - 1);
            }
        }
    }

    /** Whose database it is. */
    String product() throws SQLException {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        List<Object> all = List.of(values);
        for (int i = 0; i < all.size(); i++) {
            statement.setObject(i + 1, all.get(i));
        }
    }
}
