package org.wardkey.identity.throttle;

import java.time.Instant;
import java.util.Optional;

/**
 * Something of an account's that is not compared, because too much was wrong in a row.
 *
 * @param what the password, a factor, or another authenticator, by its name
 * @param failures how many in a row
 * @param until when it is compared again; nothing where it is not, until it is set up again
 */
public record Wait(String what, int failures, Optional<Instant> until) {}
