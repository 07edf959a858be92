package org.wardkey.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Secret;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.PendingSignIn.Next;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.SealBroken;
import org.wardkey.identity.vault.Vault;

/**
 * A sign-in between password and code, as the browser keeps it: sealed, so that nobody reads, makes or changes one. The
 * server keeps nothing about it, on any node: ten thousand half-finished sign-ins cost nothing. It ends after
 * {@link PendingSignIn#LIFETIME} and with the account's epoch; guesses at the code are counted by the throttle.
 */
@ApplicationScoped
class PendingCookie {

    private static final Binding COOKIE = new Binding("cookie.pending", "sign_in");
    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,19}) ([0-9]{1,9}) ([0-9T:.Z-]{20,30}) ([A-Za-z0-9_-]{0,36}) ([^ ]{0,45})");

    @Inject
    private Vault vault;

    String seal(PendingSignIn pending) {
        String text = String.join(
                " ",
                Long.toString(pending.account().value()),
                Integer.toString(pending.sessionEpoch()),
                pending.passwordAt().toString(),
                pending.mark(),
                pending.from());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(Secret.of(text), COOKIE));
    }

    /** What a browser brings, if we sealed it. */
    Optional<PendingSignIn> open(String sealed) {
        try {
            Matcher text = TEXT.matcher(
                    vault.open(Base64.getUrlDecoder().decode(sealed), COOKIE).text());
            return text.matches()
                    ? Optional.of(new PendingSignIn(
                            new AccountId(Long.parseLong(text.group(1))),
                            Integer.parseInt(text.group(2)),
                            Next.SECOND_FACTOR,
                            Instant.parse(text.group(3)),
                            text.group(4),
                            text.group(5)))
                    : Optional.empty();
        } catch (SealBroken | IllegalArgumentException | DateTimeException forged) {
            return Optional.empty();
        }
    }
}
