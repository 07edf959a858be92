package org.wardkey.sms;

import java.util.stream.Stream;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.SealedColumns;

/** What codes by SMS keep under keys: the numbers, and the codes that work. */
public final class SmsColumns implements SealedColumns {

    @Override
    public Stream<SealedColumn> columns() {
        return Stream.of(
                SealedColumn.sealed(
                        "sms_number", "id", "sealed", "t.id", row -> SmsSealing.ofNumber(row.getLong(SealedColumn.ID))),
                SealedColumn.sealed(
                        "sms_code",
                        "account_id",
                        "sealed",
                        "t.name",
                        row -> SmsSealing.ofCode(row.getLong(SealedColumn.ID), row.getString("name"))));
    }
}
