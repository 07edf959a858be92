package org.wardkey.oversight.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An audit entry at its place in the chain, as far as it is counted.
 *
 * @param position its place, without gaps: by it no entry is counted twice or left out
 */
record LinkedEntry(
        long position,
        Instant happenedAt,
        String action,
        String outcome,
        @Nullable String factor,
        @Nullable Long subject) {}
