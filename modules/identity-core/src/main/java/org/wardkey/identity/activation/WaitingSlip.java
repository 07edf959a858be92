package org.wardkey.identity.activation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.PersonKind;

/**
 * A person who is registered and has not chosen a password yet, as the registration desk sees them.
 *
 * @param account whose slip it is
 * @param name the full name
 * @param kind which kind of person
 * @param language the language they read
 * @param identifiers what they sign in with, masked
 * @param goodUntil when the code on the slip stops working
 * @param good whether it still works
 * @param mark tells this slip from those before and after it
 */
public record WaitingSlip(
        AccountId account,
        String name,
        PersonKind kind,
        Locale language,
        List<String> identifiers,
        Instant goodUntil,
        boolean good,
        String mark) {}
