package org.wardkey.identity.activation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.TypedIdentifier;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.FreshProof;

/**
 * The slips that were handed out and not used, for the registration desk: a lost or expired one is replaced here.
 *
 * <p>A clerk sees those people whom they might register, and nobody who has a password. Every look leaves an entry. Who may
 * register nobody gets a {@link SecurityException}.
 */
@Stateless
public class WaitingSlips {

    /** How far back the list goes; who waits longer is found by what they sign in with. */
    public static final int MOST = 500;

    @Inject
    private WaitingSlipReading reading;

    @Inject
    private Accounts accounts;

    @Inject
    private ActivationCodes codes;

    @Inject
    private SlipRecord record;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /** How many people wait, {@value #MOST} at most. */
    public int count(AccountId clerk) {
        return reading.count(kinds(clerk), MOST);
    }

    /**
     * A page of those who wait, the latest slip first.
     *
     * @param first the place of the first in the list, from 0
     * @param rows how many at most
     */
    public List<WaitingSlip> latest(AccountId clerk, Origin origin, int first, int rows) {
        if (first < 0 || rows < 1 || first > MOST - rows) {
            throw new IllegalArgumentException("no such part of the list");
        }
        List<PersonKind> kinds = kinds(clerk);
        tellOfLook(null, clerk, origin);
        return reading.latest(kinds, first, rows);
    }

    /** Who waits and signs in with this, or nobody. */
    public Optional<WaitingSlip> find(String identifier, AccountId clerk, Origin origin) {
        return accounts.find(TypedIdentifier.read(identifier)).flatMap(account -> find(account.id(), clerk, origin));
    }

    /** Who waits and has this account, or nobody. */
    public Optional<WaitingSlip> find(AccountId account, AccountId clerk, Origin origin) {
        Optional<WaitingSlip> found = reading.find(kinds(clerk), account);
        if (found.isPresent()) {
            tellOfLook(account, clerk, origin);
        }
        return found;
    }

    /**
     * Issues a new code; the one before stops working.
     *
     * @param mark of the slip that the clerk saw: only that one is replaced, so that a form that is sent twice does not
     *     make the printed slip worthless
     * @param proof of the clerk, fresh, where {@link Registration#asksForProof} says so
     * @throws SecurityException if a proof is asked for and there is none
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public NewSlip renew(AccountId account, String mark, AccountId clerk, Optional<FreshProof> proof, Origin origin) {
        List<PersonKind> kinds = kinds(clerk);
        Optional<WaitingSlip> present = reading.find(kinds, account);
        if (present.isEmpty()) {
            return new NewSlip.NotWaiting();
        }
        Registration.requireProof(present.get().kind(), clerk, proof, clock.instant());
        return record.renew(account, mark, kinds, codes.prepare(), clerk, origin);
    }

    private List<PersonKind> kinds(AccountId clerk) {
        var roles =
                accounts.find(clerk).map(Account::roles).orElseThrow(() -> new SecurityException("no such account"));
        List<PersonKind> kinds = Arrays.stream(PersonKind.values())
                .filter(kind -> Registration.mayRegister(roles, kind))
                .toList();
        if (kinds.isEmpty()) {
            throw new SecurityException("this account registers nobody");
        }
        return kinds;
    }

    private void tellOfLook(@Nullable AccountId subject, AccountId clerk, Origin origin) {
        events.fire(new SecurityEvent(
                Action.RECORD_VIEWED, Outcome.DONE, subject, clerk, null, origin, clock.instant(), "activation slip"));
    }
}
