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
