package org.wardkey.identity.concern;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;

/**
 * Something that somebody says was not them.
 *
 * @param account whose account it happened to
 * @param about what it was: 1 to 32 capitals and underscores, for the text bundles
 * @param at when it happened
 * @param suspect the factor that came by it, which then is somebody else's
 * @param occasion names what exactly it was, where that is said only once
 */
public record Doubt(
        AccountId account, String about, Instant at, Optional<FactorId> suspect, Optional<String> occasion) {

    private static final Pattern WORD = Pattern.compile("[A-Z_]{1,32}");

    /** Something that whoever asks sees to be said once. */
    public Doubt(AccountId account, String about, Instant at, Optional<FactorId> suspect) {
        this(account, about, at, suspect, Optional.empty());
    }

    public Doubt {
        if (!WORD.matcher(about).matches()) {
            throw new IllegalArgumentException("not a word for it: " + about);
        }
    }
}
