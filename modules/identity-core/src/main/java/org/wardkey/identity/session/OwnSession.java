package org.wardkey.identity.session;

import java.time.Instant;

/**
 * A session as its owner sees it in a list (ASVS V7.5.2).
 *
 * @param id names it, and opens nothing
 * @param begunAt when the person signed in
 * @param lastUsed when it was last used, to within {@link Sessions#EXACTLY}
 * @param address where from, then
 * @param device what the browser said that it is; the client's word
 */
public record OwnSession(long id, Instant begunAt, Instant lastUsed, String address, String device) {}
