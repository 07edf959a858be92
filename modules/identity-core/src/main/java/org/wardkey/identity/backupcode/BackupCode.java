package org.wardkey.identity.backupcode;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wardkey.identity.Secret;
import org.wardkey.identity.TypedDigits;

/**
 * A backup code: twenty digits, about 66 random bits (NIST N21 asks for 64). Digits, because every keyboard and every
 * script has them.
 *
 * @param digits the twenty digits
 */
public record BackupCode(Secret digits) {

    static final int LENGTH = 20;

    private static final Pattern SHAPE = Pattern.compile("[0-9]{" + LENGTH + "}");

    static BackupCode random(SecureRandom random) {
        return new BackupCode(TypedDigits.random(LENGTH, random));
    }

    /** Reads what a person typed, with or without spaces and hyphens, in any script of digits. */
    static Optional<BackupCode> read(String typed) {
        String compact = TypedDigits.compact(typed);
        return SHAPE.matcher(compact).matches() ? Optional.of(new BackupCode(Secret.of(compact))) : Optional.empty();
    }

    /** The digits in five groups of four, as they are shown and printed. */
    public String grouped() {
        return TypedDigits.grouped(digits);
    }
}
