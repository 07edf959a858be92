package org.wardkey.identity.vault;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The place a ciphertext belongs to. It is the associated data of the encryption, so that a ciphertext that somebody
 * copies to another row, column or table does not decrypt (invariant 3).
 *
 * @param place table and column, such as {@code totp_factor.seed}
 * @param row what names the row, such as an account number; never a secret
 */
public record Binding(String place, String row) {

    private static final Pattern PLACE = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

    public Binding {
        if (!PLACE.matcher(place).matches() || row.isBlank()) {
            throw new IllegalArgumentException("a binding needs a place and a row");
        }
    }

    byte[] associatedData() {
        return (place + '/' + row).getBytes(StandardCharsets.UTF_8);
    }
}
