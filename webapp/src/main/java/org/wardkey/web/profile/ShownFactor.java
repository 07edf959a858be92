package org.wardkey.web.profile;

import org.jspecify.annotations.Nullable;

/**
 * A factor in words.
 *
 * @param id names it in an address
 * @param name what the person calls it
 * @param kind what it is
 * @param since when it was set up
 * @param lastUsed when it was last used, if it was
 * @param suspended whether it lets nobody in
 * @param left how many uses remain, for one that runs out
 */
public record ShownFactor(
        String id,
        String name,
        String kind,
        String since,
        @Nullable String lastUsed,
        boolean suspended,
        @Nullable Integer left) {}
