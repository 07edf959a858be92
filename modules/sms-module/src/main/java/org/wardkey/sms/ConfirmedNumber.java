package org.wardkey.sms;

import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.enrolment.NewFactor;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.identity.factor.SecondFactors;

/**
 * A number whose owner typed the code that was sent there, and that is about to be theirs.
 *
 * @param numbers where it waits
 * @param factors what else the person has
 * @param waiting what waits
 * @param match the code that was right, not yet spent
 */
record ConfirmedNumber(SmsNumbers numbers, SecondFactors factors, SmsNumbers.Waiting waiting, Examined.Match match)
        implements NewFactor {

    @Override
    public FactorKind kind() {
        return SmsCodes.KIND;
    }

    @Override
    public FactorName name() {
        return new FactorName(waiting.number().masked());
    }

    /** A code by SMS is nobody's only factor (ASVS V6.6.1). */
    @Override
    public Optional<Confirmation.Refusal> obstacle() {
        if (!factors.any(waiting.setUp().account())) {
            return Optional.of(new Confirmation.NotAllowed("no other factor"));
        }
        return match.spend() ? Optional.empty() : Optional.of(new Confirmation.Wrong("used before"));
    }

    @Override
    public long add(Instant now) {
        if (!numbers.confirm(waiting.setUp(), now)) {
            throw new IllegalStateException("the number was dropped while its code was spent");
        }
        return numbers.confirmed(waiting.setUp().account()).orElseThrow().id();
    }
}
