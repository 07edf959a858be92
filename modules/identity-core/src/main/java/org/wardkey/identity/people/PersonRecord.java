package org.wardkey.identity.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.session.OwnSession;
import org.wardkey.identity.throttle.Wait;
import org.wardkey.identity.trust.TrustedDevice;

/**
 * How an account is, at a glance: kinds, names and dates, never a secret.
 *
 * @param account names it
 * @param name the full name
 * @param kind which kind of person
 * @param roles what they may do
 * @param state whether they can sign in
 * @param since when they were registered
 * @param language what they read
 * @param identifiers what they sign in with, masked
 * @param contacts where they are written to, masked
 * @param factors what they can prove the second step by
 * @param mustEnrol whether staff have said that they need a second factor
 * @param waits what is not compared for a while, or ever, because too much was wrong
 * @param devices where they are not asked for a code
 * @param sessions where they are signed in
 * @param concerns how many of their concerns nobody has closed
 */
public record PersonRecord(
        AccountId account,
        String name,
        PersonKind kind,
        Set<Role> roles,
        AccountState state,
        Instant since,
        Locale language,
        List<String> identifiers,
        List<String> contacts,
        List<EnrolledFactor> factors,
        boolean mustEnrol,
        List<Wait> waits,
        List<TrustedDevice> devices,
        List<OwnSession> sessions,
        long concerns) {

    public PersonRecord {
        roles = Set.copyOf(roles);
        identifiers = List.copyOf(identifiers);
        contacts = List.copyOf(contacts);
        factors = List.copyOf(factors);
        waits = List.copyOf(waits);
        devices = List.copyOf(devices);
        sessions = List.copyOf(sessions);
    }

    /** Whether a second factor of theirs is accepted. */
    public boolean protectedByFactor() {
        return factors.stream().anyMatch(factor -> !factor.suspended());
    }
}
