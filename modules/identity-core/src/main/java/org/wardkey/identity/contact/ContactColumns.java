package org.wardkey.identity.contact;

import java.util.stream.Stream;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.SealedColumns;

/** What an address that waits keeps under keys. */
public final class ContactColumns implements SealedColumns {

    @Override
    public Stream<SealedColumn> columns() {
        return Stream.of(
                SealedColumn.sealed(
                        "contact_waiting",
                        "account_id",
                        "sealed",
                        "t.name",
                        row -> WaitingContacts.ofAddress(row.getLong(SealedColumn.ID), row.getString("name"))),
                SealedColumn.sealed(
                        "contact_waiting",
                        "account_id",
                        "code",
                        "t.name",
                        row -> WaitingContacts.ofCode(row.getLong(SealedColumn.ID), row.getString("name"))));
    }
}
