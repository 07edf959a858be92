package org.wardkey.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.throttle.Guess;
import org.wardkey.identity.throttle.Throttle;
import org.wardkey.identity.throttle.Turn;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.Vault;

/** The passwords of accounts. */
@ApplicationScoped
public class Passwords {

    /** No account has this number. */
    private static final long NOBODY = 0;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Vault vault;

    @Inject
    private Throttle throttle;

    @Inject
    private Clock clock;

    /**
     * Compares, in its turn (invariant 6). One hash is computed in every case that has to do with the account, so that the
     * time tells nothing about it.
     *
     * @param owner whose password it should be; nobody's where the login identifier is unknown or the account is shut: no
     *     password is right then, and each is counted
     */
    public PasswordCheck check(Optional<AccountId> owner, Guess guess, Secret typed, Origin origin) {
        return check(owner, guess, typed, origin, true);
    }

    /**
     * The same where a right one may not be taken.
     *
     * @param taken whether it is; if not, it costs what a wrong one costs, and is counted as one
     */
    public PasswordCheck check(Optional<AccountId> owner, Guess guess, Secret typed, Origin origin, boolean taken) {
        Optional<HashedPassword> stored = stored(owner);
        try (Turn turn = throttle.turn(guess, origin)) {
            Optional<Instant> until = turn.refusedUntil();
            if (until.isPresent()) {
                if (!turn.costsNothing()) {
                    hasher.pretend(typed);
                }
                return new PasswordCheck.TooSoon(until.get());
            }
            PasswordCheck check = compare(stored, typed, taken);
            if (check instanceof PasswordCheck.Right) {
                turn.succeeded();
            } else {
                turn.failed();
            }
            return check;
        }
    }

    private PasswordCheck compare(Optional<HashedPassword> stored, Secret typed, boolean taken) {
        if (stored.isEmpty()) {
            hasher.pretend(typed);
            return new PasswordCheck.Wrong();
        }
        if (!hasher.matches(typed, stored.get())) {
            return new PasswordCheck.Wrong();
        }
        if (!taken) {
            return new PasswordCheck.NotTaken();
        }
        return new PasswordCheck.Right(
                stored.filter(hasher::outdated).map(weak -> new PasswordCheck.Upgrade(weak, hasher.hash(typed))));
    }

    /** Hashes a password at the present settings: slow, so do it before the transaction. */
    public HashedPassword hash(Secret password) {
        return hasher.hash(password);
    }

    /** Makes this the account's password, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(AccountId account, HashedPassword password) {
        byte[] sealed = vault.seal(Secret.of(password.phc()), of(account));
        em.merge(new PasswordCredential(account.value(), sealed, clock.instant()));
    }

    /** Replaces a weak hash, if it is still the stored one: a password that was changed meanwhile stays changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void upgrade(AccountId account, PasswordCheck.Upgrade upgrade) {
        var credential = em.find(PasswordCredential.class, account.value(), LockModeType.PESSIMISTIC_WRITE);
        if (credential != null
                && vault.open(credential.sealed(), of(account))
                        .text()
                        .equals(upgrade.weak().phc())) {
            store(account, upgrade.stronger());
        }
    }

    /** Asks the database also where there is nobody to ask for. */
    private Optional<HashedPassword> stored(Optional<AccountId> account) {
        var credential =
                em.find(PasswordCredential.class, account.map(AccountId::value).orElse(NOBODY));
        return credential == null
                ? Optional.empty()
                : account.map(id -> new HashedPassword(
                        vault.open(credential.sealed(), of(id)).text()));
    }

    private static Binding of(AccountId account) {
        return of(account.value());
    }

    static Binding of(long account) {
        return new Binding("password_credential.sealed", Long.toString(account));
    }
}
