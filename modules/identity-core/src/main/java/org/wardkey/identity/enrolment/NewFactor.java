package org.wardkey.identity.enrolment;

import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.factor.FactorName;

/** A factor that has shown that it works, and is about to be somebody's. Its module knows how it is kept. */
public interface NewFactor {

    FactorKind kind();

    /** What the person calls it. */
    FactorName name();

    /** Why it cannot be added at all, as far as its module can tell. Asked in the transaction that would add it. */
    Optional<Confirmation.Refusal> obstacle();

    /** Adds it, in the caller's transaction. Answers which of its kind it is. */
    long add(Instant now);
}
