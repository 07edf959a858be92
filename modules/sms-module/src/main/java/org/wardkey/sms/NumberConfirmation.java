package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.enrolment.FactorSetUp;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.identity.factor.Answer;
import org.wardkey.identity.factor.Examination;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.session.SignedIn;

/** The end of a number's set-up: the code that was sent there makes it the person's. */
@ApplicationScoped
public class NumberConfirmation {

    private SmsNumbers numbers;
    private FactorSetUp setUps;
    private Accounts accounts;
    private SecondFactors factors;
    private FactorProofs proofs;
    private Clock clock;

    @Inject
    NumberConfirmation(
            SmsNumbers numbers,
            FactorSetUp setUps,
            Accounts accounts,
            SecondFactors factors,
            FactorProofs proofs,
            Clock clock) {
        this.numbers = numbers;
        this.setUps = setUps;
        this.accounts = accounts;
        this.factors = factors;
        this.proofs = proofs;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected NumberConfirmation() {
        // for the container's proxy
    }

    /**
     * Makes the number the person's, if this is the code that was sent there.
     *
     * @param keep how the person's own session goes on: a part of the transaction
     */
    public NumberAnswer confirm(SignedIn person, String typed, Origin origin, Consumer<Confirmation.Confirmed> keep) {
        Optional<SmsNumbers.Waiting> found = numbers.waiting(person.account())
                .filter(waiting -> waiting.setUp().alive(clock.instant()));
        if (found.isEmpty()) {
            return new NumberAnswer.Settled(new Confirmation.Expired());
        }
        SmsNumbers.Waiting waiting = found.get();
        SetUp setUp = waiting.setUp();
        Account account = accounts.find(person.account()).orElseThrow();
        Examination examination = factors.examine(account, new Answer(SmsCodes.KIND, waiting.request(), typed), origin);
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
}
