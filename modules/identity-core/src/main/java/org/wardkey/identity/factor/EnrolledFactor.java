package org.wardkey.identity.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.wardkey.identity.FactorKind;

/**
 * What a person may see of a factor of theirs.
 *
 * @param kind the kind
 * @param name the name it has for the person; empty where it has none
 * @param since when it was confirmed, or issued
 * @param lastUsed when it last let somebody in
 * @param left how many uses remain, for a factor that runs out
 */
public record EnrolledFactor(
        FactorKind kind, String name, Instant since, Optional<Instant> lastUsed, OptionalInt left) {}
