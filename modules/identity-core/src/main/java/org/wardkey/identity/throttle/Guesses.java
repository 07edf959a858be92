package org.wardkey.identity.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.account.TypedIdentifier;
import org.wardkey.identity.vault.BlindIndex;

/** Who is guessed at where somebody says who they are: an account, or nobody, who is counted as well as an account. */
@ApplicationScoped
public class Guesses {

    /** Apart from the look-up of identifiers. */
    private static final String NAMESPACE = "NOBODY";

    private static final int LONGEST = 200;

    @Inject
    private BlindIndex index;

    /**
     * A guess at an authenticator.
     *
     * @param account whom the identifier belongs to
     * @param identifier as it was typed
     */
    public Guess at(Optional<Account> account, String identifier, String what) {
        return account.map(known -> Guess.of(known, what)).orElseGet(() -> nobody(identifier, what));
    }

    private Guess nobody(String identifier, String what) {
        String meanings = TypedIdentifier.read(identifier).stream()
                .map(LoginIdentifier::normal)
                .sorted()
                .collect(Collectors.joining(" "));
        String normal = meanings.isEmpty() ? identifier.strip().toLowerCase(Locale.ROOT) : meanings;
        String cut = normal.substring(0, Math.min(LONGEST, normal.length()));
        return Guess.ofNobody(index.candidates(NAMESPACE, cut), what);
    }
}
