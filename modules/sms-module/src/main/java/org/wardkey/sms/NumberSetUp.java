package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.RandomName;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.account.TypedIdentifier;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.enrolment.FactorSetUp;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.identity.factor.Answer;
import org.wardkey.identity.factor.Examination;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.factor.FactorId;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.session.SignedIn;

/** Sets up the number that codes go to: type it, get a code there, type that. Until then no sign-in uses it. */
@ApplicationScoped
public class NumberSetUp {

    private SmsSettings settings;
    private SmsNumbers numbers;
    private NumberRecord record;
    private CodeSending sending;
    private FactorSetUp setUps;
    private Accounts accounts;
    private SecondFactors factors;
    private FactorProofs proofs;
    private SecureRandom random;
    private Clock clock;

    @Inject
    NumberSetUp(
            SmsSettings settings,
            SmsNumbers numbers,
            NumberRecord record,
            CodeSending sending,
            FactorSetUp setUps,
            Accounts accounts,
            SecondFactors factors,
            FactorProofs proofs,
            SecureRandom random,
            Clock clock) {
        this.settings = settings;
        this.numbers = numbers;
        this.record = record;
        this.sending = sending;
        this.setUps = setUps;
        this.accounts = accounts;
        this.factors = factors;
        this.proofs = proofs;
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
                .map(waiting -> new CodeRequest(account(self), waiting.number(), Purpose.CONFIRM, request(waiting)))
                .map(request -> sending.send(request, origin))
                .orElseGet(Asked.NotOffered::new);
    }

    /**
     * Makes the number the person's, if this is the code that was sent there.
     *
     * @param keep how the person's own session goes on: a part of the transaction
     */
    public NumberAnswer confirm(SignedIn person, String typed, Origin origin, Consumer<Confirmation.Confirmed> keep) {
        Optional<SmsNumbers.Waiting> found = numbers.waiting(person.account()).filter(this::alive);
        if (found.isEmpty()) {
            return new NumberAnswer.Settled(new Confirmation.Expired());
        }
        SmsNumbers.Waiting waiting = found.get();
        SetUp setUp = waiting.setUp();
        Examination examination =
                factors.examine(account(person.account()), new Answer(SmsCodes.KIND, request(waiting), typed), origin);
        if (examination.found() instanceof Examined.Match match) {
            var number = new ConfirmedNumber(numbers, factors, waiting, match);
            return new NumberAnswer.Settled(
                    setUps.confirm(setUp, number, proofs.given(person, setUp.begunAt()), origin, keep));
        }
        var wrong = new Confirmation.Wrong(examination.refusal());
        Confirmation refusal = setUps.refuse(setUp, SmsCodes.KIND, wrong, origin);
        return examination.found() instanceof Examined.TooSoon tooSoon
                ? new NumberAnswer.TooSoon(tooSoon.until())
                : new NumberAnswer.Settled(refusal);
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

    private static String request(SmsNumbers.Waiting waiting) {
        return "confirm/" + waiting.setUp().name();
    }

    private static Optional<MobileNumber> read(String typed) {
        return TypedIdentifier.read(typed).stream()
                .filter(MobileNumber.class::isInstance)
                .map(MobileNumber.class::cast)
                .findFirst();
    }
}
