package org.wardkey.identity.factor;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.password.PasswordCheck;
import org.wardkey.identity.password.Passwords;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.throttle.Guess;

/**
 * Steps up: asks a signed-in person once more who they are, before something of weight is changed (invariant 10, ASVS
 * V7.5.1, V7.5.3), unless they proved it in the last few minutes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FactorProofs {

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private Passwords passwords;

    @Inject
    private FactorProofRecord record;

    @Inject
    private Clock clock;

    /** The proof that a person has given in their session, if it is fresh now and by the strongest that they have. */
    public Optional<FreshProof> given(SignedIn self) {
        return given(self, clock.instant());
    }

    /** The same for something that was begun then, with that proof. */
    public Optional<FreshProof> given(SignedIn self, Instant then) {
        AccountId account = self.account();
        Optional<FreshProof> proof = factors.any(account)
                ? self.usedFactor()
                        .filter(factors::countsForChanges)
                        .map(kind -> new FreshProof(account, kind, self.factorTime()))
                : Optional.of(new FreshProof(account, FreshProof.PASSWORD, self.passwordAt()));
        return proof.filter(given -> given.covers(account, then));
    }

    /** The password of who was led to set up a factor before they are let in counts as long as that may take. */
    public Optional<FreshProof> given(PendingSignIn enrolling) {
        return Optional.of(
                new FreshProof(enrolling.account(), FreshProof.PASSWORD, enrolling.passwordAt(), enrolling.expires()));
    }

    /** Whether the account has a factor to prove; who has none gives the password. */
    public boolean asksForCode(AccountId account) {
        return factors.any(account);
    }

    /** Compares, which may be slow, and then spends and records in one short transaction. */
    public ProofOutcome prove(AccountId account, String typed, Origin origin) {
        return record.settle(account, factors.examine(accounts.find(account).orElseThrow(), typed, origin), origin);
    }

    /** The same with the password. */
    public ProofOutcome prove(AccountId self, Secret password, Origin origin) {
        Account account = accounts.find(self).orElseThrow();
        PasswordCheck check = passwords.check(Optional.of(self), Guess.of(account, Guess.PASSWORD), password, origin);
        return record.settle(self, check, origin);
    }
}
