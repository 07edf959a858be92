package org.wardkey.identity.vault;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A column of a table whose values were made under a key and are made anew under another when keys are rotated.
 *
 * @param part which keys
 * @param table the table; its name is SQL of ours, never anybody's input
 * @param id its primary key column, by which it is walked through
 * @param column the column
 * @param also what making a value anew needs beside it: SQL columns of the table, called {@code t}, and of the tables that
 *     are joined
 * @param join SQL that joins other tables to {@code t} without adding or dropping a row, or nothing
 * @param renewal makes a value anew
 */
public record SealedColumn(
        KeyPart part, String table, String id, String column, String also, String join, Renewal renewal) {

    /** What the value is called in its row. */
    public static final String VALUE = "kept_value";

    /** What the primary key is called in its row. */
    public static final String ID = "kept_id";

    /** A sealed column that opens with what stands in its own row. */
    public static SealedColumn sealed(String table, String id, String column, String also, RowBinding binding) {
        return new SealedColumn(KeyPart.SEALING, table, id, column, also, "", (row, vault, index) -> {
            Binding place = binding.of(row);
            return vault.seal(vault.open(row.getBytes(VALUE), place), place);
        });
    }

    /** Table and column. */
    public String place() {
        return table + '.' + column;
    }

    /** Says where a row's value belongs. */
    public interface RowBinding {

        Binding of(ResultSet row) throws SQLException;
    }

    /** Makes a value anew under the present primary key, from its row. */
    public interface Renewal {

        /**
         * The new value.
         *
         * @throws SealBroken if what it is made from does not open
         */
        byte[] of(ResultSet row, Vault vault, BlindIndex index) throws SQLException;
    }
}
