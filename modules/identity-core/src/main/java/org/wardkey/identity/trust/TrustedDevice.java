package org.wardkey.identity.trust;

import java.time.Instant;

/**
 * A trusted device as its owner sees it.
 *
 * @param id names it, and opens nothing
 * @param name what the owner calls it; empty where they gave it no name
 * @param device what the browser said that it is; the client's word
 * @param since when it was trusted
 * @param lastUsed when it last stood in for a code
 * @param until from then on a code is asked there again
 */
public record TrustedDevice(long id, String name, String device, Instant since, Instant lastUsed, Instant until) {}
