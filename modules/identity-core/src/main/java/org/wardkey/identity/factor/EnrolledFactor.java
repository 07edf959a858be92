package org.wardkey.identity.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;

/**
 * What a person may see of a factor of theirs.
 *
 * @param id names it
 * @param name the name it has for the person; empty where it has none
 * @param since when it was confirmed, or issued
 * @param lastUsed when it last let somebody in
 * @param left how many uses remain, for a factor that runs out
 * @param suspended whether it is accepted nowhere, because somebody said that it is not theirs
 */
public record EnrolledFactor(
        FactorId id, String name, Instant since, Optional<Instant> lastUsed, OptionalInt left, boolean suspended) {

    /** One that is accepted. */
    public EnrolledFactor(FactorId id, String name, Instant since, Optional<Instant> lastUsed, OptionalInt left) {
        this(id, name, since, lastUsed, left, false);
    }

    /** The kind of factor that it is. */
    public FactorKind kind() {
        return id.kind();
    }
}
