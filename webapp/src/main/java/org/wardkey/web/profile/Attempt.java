package org.wardkey.web.profile;

/**
 * One attempt to sign in, in words; the place is empty where nobody knows.
 *
 * @param id names it
 * @param done whether it led in
 * @param doubtful whether its owner can say that it was not them
 * @param doubted whether they have
 */
public record Attempt(
        long id,
        String time,
        boolean done,
        boolean doubtful,
        boolean doubted,
        String what,
        String factor,
        String device,
        String address,
        String place) {}
