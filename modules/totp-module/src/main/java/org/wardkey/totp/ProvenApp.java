package org.wardkey.totp;

import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.enrolment.NewFactor;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.identity.factor.FactorName;

/**
 * An app that has shown a right code, and is about to be somebody's.
 *
 * @param apps where it will be kept
 * @param setUp in which it showed it
 * @param name what the person calls it
 * @param seed what it has
 * @param step of the code that it showed
 */
record ProvenApp(TotpFactors apps, SetUp setUp, FactorName name, TotpSeed seed, long step) implements NewFactor {

    @Override
    public FactorKind kind() {
        return AuthenticatorApp.KIND;
    }

    @Override
    public Optional<Confirmation.Refusal> obstacle() {
        return apps.finished(setUp.name()) ? Optional.of(new Confirmation.Expired()) : Optional.empty();
    }

    @Override
    public long add(Instant now) {
        return apps.add(setUp.account(), setUp.name(), name, seed, step, now);
    }
}
