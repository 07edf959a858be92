package org.wardkey.oversight.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.concern.Concerns;
import org.wardkey.identity.concern.Doubt;
import org.wardkey.identity.session.GoesOn;

/**
 * A person's own sign-ins, of which they can say that one was not them: whoever it was knows the password. Sessions, pending
 * sign-ins and trusted devices end but for the session in which they say so, and a case is opened, once for each sign-in.
 */
@Stateless
public class OwnSignIns {

    private static final String ABOUT = "SIGN_IN";

    @Inject
    private AuditReading reading;

    @Inject
    private Concerns concerns;

    /** One that can be doubted: the account's own, with the right password, and not doubted before. */
    public Optional<SignInEntry> doubtful(AccountId self, long id) {
        return reading.signIn(self, id)
                .filter(SignInEntry::passwordWasRight)
                .filter(entry ->
                        concerns.spokenOf(self, Set.of(occasion(entry))).isEmpty());
    }

    /** Those of these that their owner has said were not them, by their numbers. */
    public Set<Long> doubted(AccountId self, Collection<SignInEntry> entries) {
        Set<String> known = concerns.spokenOf(
                self, entries.stream().map(OwnSignIns::occasion).collect(Collectors.toSet()));
        return entries.stream()
                .filter(entry -> known.contains(occasion(entry)))
                .map(SignInEntry::id)
                .collect(Collectors.toSet());
    }

    /**
     * Takes the owner at their word, once. Of any number of callers, on any node, one gets {@code true}.
     *
     * @param session the session in which they say it: all others end
     */
    public boolean doubt(AccountId self, long id, Origin origin, GoesOn session) {
        return reading.signIn(self, id)
                .filter(SignInEntry::passwordWasRight)
                .flatMap(entry -> concerns.raise(
                        new Doubt(self, ABOUT, entry.at(), Optional.empty(), Optional.of(occasion(entry))),
                        origin,
                        session))
                .isPresent();
    }

    private static String occasion(SignInEntry entry) {
        return "sign-in/" + entry.id();
    }
}
