package org.wardkey.identity.concern;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.PersonKind;

/**
 * A concern that nobody has closed, as the hospital's staff see it.
 *
 * @param id names it
 * @param account whose
 * @param name the full name
 * @param kind which kind of person
 * @param identifiers what they sign in with, masked
 * @param about what they say was not them
 * @param happenedAt when that happened
 * @param suspended the kind of factor that is accepted nowhere since, where there is one
 * @param raisedAt when they said so
 */
public record Concern(
        long id,
        AccountId account,
        String name,
        PersonKind kind,
        List<String> identifiers,
        String about,
        Instant happenedAt,
        Optional<FactorKind> suspended,
        Instant raisedAt) {}
