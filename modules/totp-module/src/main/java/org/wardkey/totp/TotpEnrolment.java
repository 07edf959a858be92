package org.wardkey.totp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.RandomName;
import org.wardkey.identity.TypedDigits;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.AccountLabel;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.enrolment.Confirmation.Confirmed;
import org.wardkey.identity.enrolment.FactorSetUp;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.vault.SealBroken;

/**
 * Sets up an authenticator app: begin, reveal the key, confirm one code. Until the confirmation nothing is stored and
 * what the person had before works on; a set-up that is dropped leaves nothing behind.
 */
@ApplicationScoped
public class TotpEnrolment {

    private Accounts accounts;
    private FactorSetUp setUps;
    private TotpFactors apps;
    private SeedSealing seeds;
    private Totp totp;
    private SecureRandom random;
    private Clock clock;
    private String hospital;

    @Inject
    TotpEnrolment(
            Accounts accounts,
            FactorSetUp setUps,
            TotpFactors apps,
            SeedSealing seeds,
            Totp totp,
            SecureRandom random,
            Clock clock,
            @ConfigProperty(name = "wardkey.hospital.name") String hospital) {
        this.accounts = accounts;
        this.setUps = setUps;
        this.apps = apps;
        this.seeds = seeds;
        this.totp = totp;
        this.random = random;
        this.clock = clock;
        this.hospital = KeyUri.issuer(hospital);
    }

    @SuppressWarnings("NullAway.Init")
    protected TotpEnrolment() {
        // for the container's proxy
    }

    /** Begins a set-up with a new seed, of an app beside what the person has. */
    public PendingTotp begin(AccountId account) {
        return begin(account, Optional.empty());
    }

    /** The same of an app in the place of another, which works until the new one is confirmed. */
    public PendingTotp begin(AccountId account, Optional<FactorId> replaces) {
        String name = accounts.find(account).map(Account::name).orElseThrow();
        var setUp = new SetUp(account, RandomName.draw(random), clock.instant(), replaces);
        String sealed = seeds.sealPending(TotpSeed.random(random), setUp);
        return new PendingTotp(setUp, sealed, AccountLabel.forName(name).text());
    }

    /** The key, to be shown; empty when the set-up is over. */
    public Optional<TotpKey> reveal(PendingTotp pending) {
        var label = new AccountLabel(pending.label());
        return seed(pending).map(seed -> TotpKey.of(hospital, label, seed, totp.parameters()));
    }

    /**
     * Makes the app a second factor of the person's, if this is its code of now. The code cannot be used again at sign-in.
     *
     * @param proof by the strongest that the person has, fresh when the set-up was begun (NIST N19)
     * @param keep how the person's own session goes on, and where they will see new backup codes. A part of the
     *     transaction: where that session ended meanwhile, nothing is set up
     */
    public Confirmation confirm(
            PendingTotp pending, FirstCode first, Origin origin, Optional<FreshProof> proof, Consumer<Confirmed> keep) {
        Optional<TotpSeed> seed = seed(pending);
        if (seed.isEmpty()) {
            return setUps.refuse(pending.setUp(), AuthenticatorApp.KIND, new Confirmation.Expired(), origin);
        }
        var step = totp.matchedStep(seed.get(), TypedDigits.compact(first.code()), clock.instant());
        if (step.isEmpty()) {
            return setUps.refuse(pending.setUp(), AuthenticatorApp.KIND, new Confirmation.Wrong("wrong code"), origin);
        }
        var app = new ProvenApp(apps, pending.setUp(), first.name(), seed.get(), step.getAsLong());
        return setUps.confirm(pending.setUp(), app, proof, origin, keep);
    }

    private Optional<TotpSeed> seed(PendingTotp pending) {
        try {
            return pending.setUp().alive(clock.instant()) ? Optional.of(seeds.open(pending)) : Optional.empty();
        } catch (SealBroken e) {
            // Its key was retired in a hurry: this set-up is over, and another may begin.
            return Optional.empty();
        }
    }
}
