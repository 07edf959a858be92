package org.wardkey.webauthn;

import java.time.Instant;
import java.util.List;
import org.wardkey.identity.PersonKind;

/**
 * A key that was stopped because its count did not rise: there may be two of it.
 *
 * @param person whose
 * @param kind which of the hospital's people they are
 * @param identifiers what they sign in with, masked
 * @param name what they call the key
 * @param since when it was stopped
 */
public record CopiedKey(String person, PersonKind kind, List<String> identifiers, String name, Instant since) {}
