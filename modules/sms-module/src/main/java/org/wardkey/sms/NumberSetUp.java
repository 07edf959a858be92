package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.RandomName;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.account.TypedIdentifier;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.SecondFactors;

/** Sets up the number that codes go to: type it, get a code there. Until that is given back, no sign-in uses it. */
@ApplicationScoped
public class NumberSetUp {

    private SmsSettings settings;
    private SmsNumbers numbers;
    private NumberRecord record;
    private CodeSending sending;
    private Accounts accounts;
    private SecondFactors factors;
    private SecureRandom random;
    private Clock clock;

    @Inject
    NumberSetUp(
            SmsSettings settings,
            SmsNumbers numbers,
            NumberRecord record,
            CodeSending sending,
            Accounts accounts,
            SecondFactors factors,
            SecureRandom random,
            Clock clock) {
        this.settings = settings;
        this.numbers = numbers;
        this.record = record;
        this.sending = sending;
        this.accounts = accounts;
        this.factors = factors;
        this.random = random;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected NumberSetUp() {
        // for the container's proxy
    }

    /** Whether the person may have codes by SMS, beside another factor. */
    public boolean isOpen(AccountId self) {
        return settings.isOn() && settings.allow(account(self).roles()) && factors.any(self);
    }

    /** The number that waits for its code, by its last digits; none where the set-up is over. */
    public Optional<String> waiting(AccountId self) {
        return numbers.waiting(self)
                .filter(this::alive)
                .map(waiting -> waiting.number().masked());
    }

    /**
     * Keeps a number and sends a code there. One that the person has works on until the new one is confirmed.
     *
     * @param proof by a factor that is not this one, fresh now: nobody else makes us send to a number of theirs
     */
    public NumberBegun begin(AccountId self, String typed, FreshProof proof, Origin origin) {
        Instant now = clock.instant();
        if (!isOpen(self)) {
            return new NumberBegun.NotAllowed();
        }
        if (!proof.ofFactor() || !proof.covers(self, now)) {
            return new NumberBegun.ProofNeeded();
        }
        Optional<MobileNumber> number = read(typed);
        if (number.isEmpty()) {
            return new NumberBegun.NotANumber();
        }
        if (!settings.allow(number.get())) {
            return new NumberBegun.NotThere();
        }
        Optional<FactorId> present =
                numbers.confirmed(self).map(confirmed -> new FactorId(SmsCodes.KIND, confirmed.id()));
        record.begin(new SetUp(self, RandomName.draw(random), now, present), number.get());
        return new NumberBegun.Waiting(again(self, origin));
    }

    /** Sends another code to the number that waits. */
    public Asked again(AccountId self, Origin origin) {
        return numbers.waiting(self)
                .filter(waiting -> alive(waiting) && isOpen(self))
                .map(waiting -> new CodeRequest(account(self), waiting.number(), Purpose.CONFIRM, waiting.request()))
                .map(request -> sending.send(request, origin))
                .orElseGet(Asked.NotOffered::new);
    }

    /** Drops a number that waits for its code. */
    public void drop(AccountId self) {
        record.drop(self);
    }

    private boolean alive(SmsNumbers.Waiting waiting) {
        return waiting.setUp().alive(clock.instant());
    }

    private Account account(AccountId self) {
        return accounts.find(self).orElseThrow();
    }

    private static Optional<MobileNumber> read(String typed) {
        return TypedIdentifier.read(typed).stream()
                .filter(MobileNumber.class::isInstance)
                .map(MobileNumber.class::cast)
                .findFirst();
    }
}
