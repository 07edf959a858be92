package org.wardkey.identity.place;

import java.util.Optional;

/** Knows where networks are. Found by CDI: where there is none, or all are off, nobody knows. */
public interface Locator {

    /** What it looks up in, for the log; nothing, if it is off. */
    Optional<String> source();

    /** Where a public address is, if that is known. Never throws: a sign-in does not fail for want of its place. */
    Optional<Location> locate(String address);

    /** Takes up what ops have put in place of what it looks up in. */
    void lookAgain();
}
