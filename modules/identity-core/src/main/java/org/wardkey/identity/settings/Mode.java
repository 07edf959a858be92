package org.wardkey.identity.settings;

import java.util.Locale;

/** Whether real people depend on this server. Have it injected: {@code @Inject Mode mode}. */
public enum Mode {

    /** They do: nothing is made up, what is missing or unsafe stops the start. */
    PRODUCTION,

    /** They do not: what is missing is made up at the first start, and every page says so (invariant 12). */
    DEMONSTRATION;

    /** The setting. */
    public static final String SETTING = "wardkey.mode";

    /**
     * Reads the setting's value.
     *
     * @throws IllegalArgumentException if it is neither mode; a typing error must not decide it
     */
    public static Mode parse(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "production" -> PRODUCTION;
            case "demonstration" -> DEMONSTRATION;
            default ->
                throw new IllegalArgumentException(
                        "The setting " + SETTING + " is \"" + value + "\". Set it to production or to demonstration.");
        };
    }
}
