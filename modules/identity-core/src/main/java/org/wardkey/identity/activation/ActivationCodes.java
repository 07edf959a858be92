package org.wardkey.identity.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.password.PasswordHasher;
import org.wardkey.identity.throttle.Guess;
import org.wardkey.identity.throttle.Throttle;
import org.wardkey.identity.throttle.Turn;

/** Issues activation codes and uses them up. */
@ApplicationScoped
class ActivationCodes {

    /** The salt of who has no slip, so that an attempt costs the same. */
    private static final byte[] NO_SALT = new byte[16];

    private static final long NOBODY = 0;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private SecureRandom random;

    @Inject
    private Throttle throttle;

    @Inject
    private Clock clock;

    /** How long a slip is good for. */
    @Inject
    @ConfigProperty(name = "wardkey.activation.lifetime")
    private Duration lifetime;

    /** Draws a code: one slow hash, so do it before the transaction. */
    public NewActivationCode prepare() {
        return NewActivationCode.prepare(hasher, random);
    }

    /** Gives this code to the account, in the caller's transaction; an earlier one of it stops working. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(AccountId account, NewActivationCode code) {
        em.merge(new ActivationRow(
                account.value(), code.salt(), code.digest(), clock.instant().plus(lifetime)));
    }

    /** Whether this is the account's code and still good, in its turn. One slow hash in every case that has to do with it. */
    public CodeCheck check(Guess guess, String typed, Origin origin) {
        try (Turn turn = throttle.turn(guess, origin)) {
            if (turn.costsNothing()) {
                return new CodeCheck.TooSoon();
            }
            Optional<MatchedCode> matched = compare(guess.account(), typed);
            if (turn.refusedUntil().isPresent()) {
                return new CodeCheck.TooSoon();
            }
            if (matched.isEmpty()) {
                turn.failed();
                return new CodeCheck.Wrong();
            }
            turn.succeeded();
            return new CodeCheck.Right(matched.get());
        }
    }

    private Optional<MatchedCode> compare(Optional<AccountId> account, String typed) {
        Optional<ActivationCode> code = ActivationCode.read(typed);
        // Nobody's code is looked for all the same: a look that is left out could be timed.
        Optional<ActivationRow> row = Optional.ofNullable(em.find(
                        ActivationRow.class, account.map(AccountId::value).orElse(NOBODY)))
                .filter(r -> r.usable(clock.instant()));
        byte[] salt = row.map(ActivationRow::salt).orElse(NO_SALT);
        byte[] digest = hasher.digest(
                code.map(ActivationCode::digits)
                        .orElseGet(() -> ActivationCode.random(random).digits()),
                salt);
        boolean same = code.isPresent()
                && row.isPresent()
                && MessageDigest.isEqual(digest, row.get().digest());
        return same ? account.map(id -> new MatchedCode(id, digest)) : Optional.empty();
    }

    /**
     * Uses the code up. Of any number of concurrent callers, one gets {@code true}; none, if the desk issued another code
     * since it matched.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean spend(MatchedCode code) {
        return em.createQuery("update ActivationRow a set a.usedAt = :now where a.account = :account"
                                + " and a.digest = :digest and a.usedAt is null and a.expiresAt > :now")
                        .setParameter("account", code.account().value())
                        .setParameter("digest", code.digest())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Whether a code was right. */
    sealed interface CodeCheck {

        record Right(MatchedCode code) implements CodeCheck {}

        record Wrong() implements CodeCheck {}

        /** It does not matter whether it was: too many were wrong before. */
        record TooSoon() implements CodeCheck {}
    }

    /** A code that was an account's when it was looked at, by the digest that it is stored under. */
    record MatchedCode(AccountId account, byte[] digest) {}
}
