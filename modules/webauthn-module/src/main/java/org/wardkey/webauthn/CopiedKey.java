package org.wardkey.webauthn;

import java.time.Instant;

/**
 * A key that was stopped because its count did not rise: there may be two of it.
 *
 * @param person whose
 * @param name what the person calls it
 * @param since when it was stopped
 */
public record CopiedKey(String person, String name, Instant since) {}
