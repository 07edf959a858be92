package org.wardkey.identity.password;

import org.wardkey.identity.Secret;

/**
 * Hashes passwords and other things that people keep on paper, slowly.
 *
 * <p>The text is brought to Unicode form NFKC first, so that the same password typed on another keyboard is the same
 * (NIST SP 800-63B-4 section 3.1.1.2).
 */
public interface PasswordHasher {

    /** Hashes with a new salt of 16 bytes at the present settings. */
    HashedPassword hash(Secret password);

    /** Whether the password gives this hash. Compared in constant time. */
    boolean matches(Secret password, HashedPassword stored);

    /** Takes as long as {@link #matches} at the present settings and finds nothing: for where there is nothing to find. */
    void pretend(Secret password);

    /** Whether the hash was made by a weaker scheme or at a lower cost than the present settings ask. */
    boolean outdated(HashedPassword stored);

    /**
     * The bare hash of a text under a given salt, to find one of several under one salt. Its cost is fixed, whatever the
     * settings say, so that what was stored is found again; it is meant for codes with many random bits.
     */
    byte[] digest(Secret text, byte[] salt);
}
