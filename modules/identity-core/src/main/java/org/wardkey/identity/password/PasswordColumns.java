package org.wardkey.identity.password;

import java.util.stream.Stream;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.SealedColumns;

/** What passwords keep under keys: the seal of each hash, which is its pepper. */
public final class PasswordColumns implements SealedColumns {

    @Override
    public Stream<SealedColumn> columns() {
        return Stream.of(SealedColumn.sealed(
                "password_credential",
                "account_id",
                "sealed",
                "t.account_id",
                row -> Passwords.of(row.getLong("account_id"))));
    }
}
