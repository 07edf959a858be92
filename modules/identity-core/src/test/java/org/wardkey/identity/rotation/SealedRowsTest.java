package org.wardkey.identity.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.BlindIndex;
import org.wardkey.identity.vault.KeyPart;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.Vault;

@DisplayName("ASVS V11.2.2: of rows that are made anew,")
class SealedRowsTest {

    private static final int OLD = 1;
    private static final int NEW = 2;
    private static final int ROWS = 5;
    private static final int AT_ONCE = 2;

    private static EmbeddedPostgres database;

    private final List<Long> madeAnew = new ArrayList<>();
    private Connection connection;
    private Connection another;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedPostgres.start();
    }

    @AfterAll
    static void end() throws IOException {
        database.close();
    }

    @BeforeEach
    void rows() throws SQLException {
        another = database.getPostgresDatabase().getConnection();
        another.createStatement().execute("create table kept (id bigint primary key, sealed bytea)");
        for (long id = 1; id <= ROWS; id++) {
            write(id, value(OLD, "first"));
        }
        connection = database.getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        another.createStatement().execute("drop table kept");
        another.close();
    }

    @Test
    @DisplayName("one that somebody changes between the look and the write stays as they left it")
    void changedMeanwhile() throws SQLException {
        var rows = rows(id -> {
            if (id == 2) {
                write(id, value(OLD, "changed"));
            }
        });

        Progress after = renew(rows, Progress.BEGINNING, ROWS + 1);
        connection.commit();

        assertThat(all()).containsExactly("2first", "1changed", "2first", "2first", "2first");
        assertThat(after.renewed()).isEqualTo(ROWS - 1);
        assertThat(after.ended()).as("another walk is due").isFalse();
        renew(rows(id -> {}), after, ROWS + 1);
        connection.commit();
        assertThat(all()).containsExactly("2first", "2changed", "2first", "2first", "2first");
    }

    @Test
    @DisplayName("none is looked at twice by whoever goes on where another stopped")
    void goesOn() throws SQLException {
        Progress progress = Progress.BEGINNING;
        for (int batch = 0; batch < 3; batch++) {
            progress = renew(rows(id -> {}), progress, AT_ONCE);
            connection.commit();
        }

        assertThat(madeAnew).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(renew(rows(id -> {}), progress, AT_ONCE)).isEqualTo(new Progress("", 0, ROWS, 0, true));
        assertThat(new SealedRows(connection, column(id -> {})).byKey()).containsOnlyKeys(NEW);
    }

    @Test
    @DisplayName("those of a batch that was lost are as they were, and the next begins with them")
    void lost() throws SQLException {
        Progress first = renew(rows(id -> {}), Progress.BEGINNING, AT_ONCE);
        connection.commit();

        renew(rows(id -> {}), first, AT_ONCE);
        connection.rollback();

        assertThat(all()).containsExactly("2first", "2first", "1first", "1first", "1first");
        renew(rows(id -> {}), first, ROWS);
        connection.commit();
        assertThat(all()).containsOnly("2first");
        assertThat(madeAnew).containsExactly(1L, 2L, 3L, 4L, 3L, 4L, 5L);
    }

    private SealedRows rows(Meanwhile meanwhile) {
        return new SealedRows(connection, column(meanwhile));
    }

    private SealedColumn column(Meanwhile meanwhile) {
        return new SealedColumn(KeyPart.LOOKUP, "kept", "id", "sealed", "t.id", "", (row, vault, index) -> {
            long id = row.getLong(SealedColumn.ID);
            meanwhile.act(id);
            madeAnew.add(id);
            return value(NEW, text(row.getBytes(SealedColumn.VALUE)));
        });
    }

    private static Progress renew(SealedRows rows, Progress before, int most) throws SQLException {
        return rows.renew(before, NEW, most, new NoKeys(), new NoKeys());
    }

    private void write(long id, byte[] value) throws SQLException {
        try (var insert = another.prepareStatement("insert into kept (id, sealed) values (?, ?)"
                + " on conflict (id) do update set sealed = excluded.sealed")) {
            insert.setLong(1, id);
            insert.setBytes(2, value);
            insert.executeUpdate();
        }
    }

    /** Each row's key and text. */
    private List<String> all() throws SQLException {
        var found = new ArrayList<String>();
        try (ResultSet row = another.createStatement().executeQuery("select sealed from kept order by id")) {
            while (row.next()) {
                byte[] value = row.getBytes(1);
                found.add(KeyPart.LOOKUP.key(value) + text(value));
            }
        }
        return found;
    }

    private static byte[] value(int key, String text) {
        byte[] prefix = KeyPart.LOOKUP.prefix(key);
        return (new String(prefix, StandardCharsets.ISO_8859_1) + text).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.ISO_8859_1).substring(KeyPart.LOOKUP.prefixLength());
    }

    /** What somebody else does between the look at a row and its writing. */
    private interface Meanwhile {

        void act(long id) throws SQLException;
    }

    /** These rows are made anew without any. */
    private static final class NoKeys implements Vault, BlindIndex {

        @Override
        public byte[] seal(Secret secret, Binding binding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Secret open(byte[] sealed, Binding binding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] indexOf(String namespace, String value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<byte[]> candidates(String namespace, String value) {
            throw new UnsupportedOperationException();
        }
    }
}
