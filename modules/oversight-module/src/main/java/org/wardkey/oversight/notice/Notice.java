package org.wardkey.oversight.notice;

import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;

/**
 * Something that the owner of an account is told.
 *
 * @param id names it
 * @param kind what happened
 * @param account whose account it happened to
 * @param factor the factor that it is about, where there is one
 * @param address the network address that it came from
 * @param device what the client said that it is
 * @param at when
 * @param which which of the account's factors it is about, where it is about one
 */
record Notice(
        long id,
        NoticeKind kind,
        AccountId account,
        Optional<FactorKind> factor,
        String address,
        String device,
        Instant at,
        Optional<FactorId> which) {}
