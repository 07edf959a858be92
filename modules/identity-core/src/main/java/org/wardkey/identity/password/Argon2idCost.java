package org.wardkey.identity.password;

/**
 * What one hash costs. The ceilings hold for settings and for hashes that come from the database alike, so that neither
 * a typing error nor a planted row takes the server down.
 *
 * @param memoryKib memory in KiB, at least 8 a lane, at most 262,144 (256 MiB)
 * @param passes passes over the memory, 1 to 20
 * @param lanes lanes of the memory, 1 to 8
 */
record Argon2idCost(int memoryKib, int passes, int lanes) {

    private static final int MOST_MEMORY_KIB = 262_144;
    private static final int MOST_PASSES = 20;
    private static final int MOST_LANES = 8;

    /** The smallest memory among the settings that OWASP calls equal. */
    private static final int LEAST_CONFIGURED_KIB = 7_168;

    /** RFC 9106 section 3.1. */
    private static final int LEAST_KIB_A_LANE = 8;

    Argon2idCost {
        require("lanes", lanes, 1, MOST_LANES);
        require("passes", passes, 1, MOST_PASSES);
        require("memory-kib", memoryKib, LEAST_KIB_A_LANE * lanes, MOST_MEMORY_KIB);
    }

    /**
     * The cost for new hashes, from the settings.
     *
     * @throws IllegalArgumentException if it is too weak or too much
     */
    static Argon2idCost configured(int memoryKib, int passes, int lanes) {
        require("memory-kib", memoryKib, LEAST_CONFIGURED_KIB, MOST_MEMORY_KIB);
        return new Argon2idCost(memoryKib, passes, lanes);
    }

    /** Whether a hash at this cost is weaker in memory or in passes. Lanes save time, they do not add strength. */
    boolean below(Argon2idCost other) {
        return memoryKib < other.memoryKib || passes < other.passes;
    }

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "wardkey.password.argon2." + what + " is " + value + ": it has to be " + least + " to " + most);
        }
    }
}
