package org.wardkey.identity.rotation;

import java.time.Duration;
import org.wardkey.identity.vault.HeldKey;

/**
 * A key that a running server said it holds.
 *
 * @param node the server
 * @param key the key there
 * @param ago when it said so last, by the database's clock
 */
record Holder(String node, HeldKey key, Duration ago) {

    /** Servers say it every half minute; one that was silent for so long does not run. */
    static final Duration LIVE = Duration.ofMinutes(2);

    boolean live() {
        return ago.compareTo(LIVE) < 0;
    }
}
