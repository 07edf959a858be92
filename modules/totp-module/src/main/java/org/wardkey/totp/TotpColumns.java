package org.wardkey.totp;

import java.util.stream.Stream;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.SealedColumns;

/** What authenticator apps keep under keys: the seeds. */
public final class TotpColumns implements SealedColumns {

    @Override
    public Stream<SealedColumn> columns() {
        return Stream.of(SealedColumn.sealed(
                "totp_factor", "id", "seed", "t.id", row -> SeedSealing.ofRow(row.getLong(SealedColumn.ID))));
    }
}
