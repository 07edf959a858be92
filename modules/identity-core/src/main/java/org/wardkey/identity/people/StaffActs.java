package org.wardkey.identity.people;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.activation.NewPasswordSlips;
import org.wardkey.identity.activation.PasswordSlip;
import org.wardkey.identity.authority.Authority;
import org.wardkey.identity.authority.Permit;
import org.wardkey.identity.authority.Reason;
import org.wardkey.identity.authority.Ruling;
import org.wardkey.identity.factor.FreshProof;

/**
 * What staff do to a person's account, each act with a reason. Whether they may is asked of {@link Authority} at each; what
 * was done, and what was refused, is an entry, and the person is told.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffActs {

    @Inject
    private Authority authority;

    @Inject
    private ActRecord record;

    @Inject
    private NewPasswordSlips slips;

    @Inject
    private Clock clock;

    /**
     * Does what is about the account as a whole.
     *
     * @param proof of the staff member, fresh, where {@link Act#needsProof} says so
     * @throws IllegalArgumentException if the act is about a factor, or brings a slip
     */
    public Acted act(
            Act act, AccountId subject, Reason reason, Optional<FreshProof> proof, AccountId staff, Origin origin) {
        if (act == Act.SUSPEND_FACTOR || act == Act.NEW_SLIP) {
            throw new IllegalArgumentException(act + " has a method of its own");
        }
        return permitted(act, subject, proof, staff, origin, permit -> record.act(act, permit, reason));
    }

    /** Lets one of the person's factors be accepted nowhere. */
    public Acted suspend(FactorId factor, AccountId subject, Reason reason, AccountId staff, Origin origin) {
        return permitted(
                Act.SUSPEND_FACTOR,
                subject,
                Optional.empty(),
                staff,
                origin,
                permit -> record.suspend(factor, permit, reason));
    }

    /**
     * Issues a code by which the person chooses a password, and shows it once.
     *
     * @param slip takes what is printed, where the answer is {@link Acted.Done}
     */
    public Acted newSlip(
            AccountId subject,
            Reason reason,
            Optional<FreshProof> proof,
            AccountId staff,
            Origin origin,
            Consumer<PasswordSlip> slip) {
        return permitted(Act.NEW_SLIP, subject, proof, staff, origin, permit -> {
            Optional<PasswordSlip> made = slips.issue(permit, reason);
            made.ifPresent(slip);
            return made.isPresent() ? new Acted.Done() : new Acted.NothingToDo();
        });
    }

    private Acted permitted(
            Act act,
            AccountId subject,
            Optional<FreshProof> proof,
            AccountId staff,
            Origin origin,
            Function<Permit, Acted> work) {
        Ruling ruling = authority.ask(staff, act.right(), subject, origin);
        if (ruling instanceof Ruling.Forbidden forbidden) {
            return new Acted.Forbidden(forbidden.why());
        }
        boolean proven = proof.filter(one -> one.ofFactor() && one.covers(staff, clock.instant()))
                .isPresent();
        return act.needsProof() && !proven ? new Acted.ProofNeeded() : work.apply(((Ruling.Permitted) ruling).permit());
    }
}
