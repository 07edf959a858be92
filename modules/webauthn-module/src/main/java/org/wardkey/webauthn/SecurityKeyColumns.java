package org.wardkey.webauthn;

import java.util.stream.Stream;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.SealedColumns;

/** What security keys keep under keys: what they are recognised by. */
public final class SecurityKeyColumns implements SealedColumns {

    @Override
    public Stream<SealedColumn> columns() {
        return Stream.of(SealedColumn.sealed(
                "security_key",
                "id",
                "credential",
                "t.account_id",
                row -> KeySealing.ofRow(row.getLong(SealedColumn.ID), row.getLong("account_id"))));
    }
}
