package org.wardkey.oversight.notice;

import java.util.stream.Stream;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.SealedColumns;

/** What notices keep under keys: letters that are on their way. */
public final class NoticeColumns implements SealedColumns {

    @Override
    public Stream<SealedColumn> columns() {
        return Stream.of(
                SealedColumn.sealed("letter", "id", "sealed", "t.id", row -> letterOf(row.getLong(SealedColumn.ID))));
    }

    static Binding letterOf(long row) {
        return new Binding("letter.sealed", Long.toString(row));
    }
}
