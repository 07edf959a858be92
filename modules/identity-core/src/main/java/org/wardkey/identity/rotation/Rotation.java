package org.wardkey.identity.rotation;

import java.time.Duration;
import java.util.Optional;
import org.wardkey.identity.vault.KeyPart;

/**
 * How a part's rotation stands.
 *
 * @param part which keys
 * @param primary the key that every server wrote under when they last agreed
 * @param agreedFor how long they have agreed on it without a break; empty while they do not
 * @param paused whether ops have stopped the making anew
 */
record Rotation(KeyPart part, Optional<Integer> primary, Optional<Duration> agreedFor, boolean paused) {

    /**
     * For so long nothing is made anew after the servers agreed: whatever was being written under the older key is there by
     * then, and a server that was starting has looked at its keyset again.
     */
    static final Duration SETTLED = Duration.ofMinutes(1);

    /** Whether values may be made anew under this key now. */
    boolean lets(int key) {
        return !paused && agreesOn(key) && agreedFor.orElseThrow().compareTo(SETTLED) >= 0;
    }

    boolean agreesOn(int key) {
        return agreedFor.isPresent() && primary.equals(Optional.of(key));
    }
}
