package org.wardkey.identity.session;

import java.util.stream.Stream;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.SealedColumns;

/** What sessions keep under keys: the notes of a set-up. A few rows share a session; each walk goes on with the next. */
public final class SessionColumns implements SealedColumns {

    @Override
    public Stream<SealedColumn> columns() {
        return Stream.of(SealedColumn.sealed(
                "session_note",
                "session_id",
                "sealed",
                "t.session_id, t.name",
                row -> JpaSessions.binding(row.getLong("session_id"), row.getString("name"))));
    }
}
