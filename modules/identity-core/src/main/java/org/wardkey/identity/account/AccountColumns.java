package org.wardkey.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.BlindIndex;
import org.wardkey.identity.vault.KeyPart;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.SealedColumns;
import org.wardkey.identity.vault.Vault;

/** What accounts keep under keys. */
public final class AccountColumns implements SealedColumns {

    private static final String OWNER = "t.account_id, t.kind";

    @Override
    public Stream<SealedColumn> columns() {
        return Stream.of(
                SealedColumn.sealed("login_identifier", "id", "sealed", OWNER, AccountColumns::identifier),
                SealedColumn.sealed(
                        "aadhaar_vault",
                        "reference_key",
                        "sealed",
                        "t.reference_key",
                        row -> IdentifierSealing.inVault(row.getString("reference_key"))),
                SealedColumn.sealed(
                        "contact",
                        "id",
                        "sealed",
                        OWNER,
                        row -> IdentifierSealing.contactOf(row.getLong("account_id"), kind(row))),
                new SealedColumn(
                        KeyPart.LOOKUP,
                        "login_identifier",
                        "id",
                        "lookup",
                        OWNER + ", t.sealed as here, t.reference_key, v.sealed as in_vault",
                        "left join aadhaar_vault v on v.reference_key = t.reference_key",
                        AccountColumns::lookup),
                new SealedColumn(
                        KeyPart.LOOKUP,
                        "login_identifier",
                        "id",
                        "ending",
                        OWNER + ", t.sealed as here, t.reference_key, v.sealed as in_vault",
                        "left join aadhaar_vault v on v.reference_key = t.reference_key",
                        AccountColumns::ending),
                new SealedColumn(
                        KeyPart.LOOKUP,
                        "contact",
                        "id",
                        "lookup",
                        OWNER + ", t.sealed as here",
                        "",
                        (row, vault, index) -> index.indexOf(kind(row).name(), contact(row, vault))));
    }

    private static byte[] lookup(ResultSet row, Vault vault, BlindIndex index) throws SQLException {
        return index.indexOf(kind(row).name(), identifier(row, vault));
    }

    private static byte[] ending(ResultSet row, Vault vault, BlindIndex index) throws SQLException {
        return NumberEnding.of(IdentifierSealing.typed(kind(row), identifier(row, vault)))
                .orElseThrow()
                .indexed(index);
    }

    /** The identifier itself, which is sealed in the row or in the Aadhaar vault. */
    private static String identifier(ResultSet row, Vault vault) throws SQLException {
        String reference = row.getString("reference_key");
        return reference == null
                ? vault.open(row.getBytes("here"), identifier(row)).text()
                : vault.open(row.getBytes("in_vault"), IdentifierSealing.inVault(reference))
                        .text();
    }

    private static String contact(ResultSet row, Vault vault) throws SQLException {
        return vault.open(row.getBytes("here"), IdentifierSealing.contactOf(row.getLong("account_id"), kind(row)))
                .text();
    }

    private static Binding identifier(ResultSet row) throws SQLException {
        return IdentifierSealing.identifierOf(row.getLong("account_id"), kind(row));
    }

    private static LoginIdentifier.Kind kind(ResultSet row) throws SQLException {
        return LoginIdentifier.Kind.valueOf(row.getString("kind"));
    }
}
