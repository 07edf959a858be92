package org.wardkey.identity.profile;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.ProofOutcome;
import org.wardkey.identity.factor.SecondFactorPolicies;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.password.PasswordCheck;
import org.wardkey.identity.password.PasswordFault;
import org.wardkey.identity.password.PasswordPolicy;
import org.wardkey.identity.password.PasswordUse;
import org.wardkey.identity.password.Passwords;
import org.wardkey.identity.session.GoesOn;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.throttle.Guess;

/**
 * Changes a signed-in person's password: needs the present one (ASVS V6.2.3) and, from who has a second factor, a code
 * (ASVS V7.5.1).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordChange {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private SecondFactors factors;

    @Inject
    private SecondFactorPolicies secondFactors;

    @Inject
    private FactorProofs proofs;

    @Inject
    private PasswordChangeRecord record;

    /** Whether the person has a second factor beside the password. */
    public boolean hasFactor(SignedIn person) {
        return factors.any(person.account());
    }

    /** Whether a code is asked beside the present password: not of who gave one in the last few minutes. */
    public boolean asksForCode(SignedIn person) {
        return hasFactor(person) && proofs.given(person).isEmpty();
    }

    /**
     * The code comes last, so that a refusal for another reason does not use it up.
     *
     * @param self the session in which it is changed: all others end
     */
    public PasswordChanged change(
            SignedIn person, Secret present, String code, Secret chosen, Origin origin, GoesOn self) {
        AccountId id = person.account();
        Account account = accounts.find(id).orElseThrow();
        PasswordCheck check = passwords.check(Optional.of(id), Guess.of(account, Guess.PASSWORD), present, origin);
        if (check instanceof PasswordCheck.TooSoon tooSoon) {
            record.refused(id, origin, "too soon");
            return new PasswordChanged.TooSoon(tooSoon.until());
        }
        if (!(check instanceof PasswordCheck.Right)) {
            record.refused(id, origin, "wrong password");
            return new PasswordChanged.WrongPassword();
        }
        boolean hasFactor = factors.any(id);
        List<PasswordFault> faults = policy.faults(chosen, use(account, hasFactor), accounts.personalWords(account));
        if (!faults.isEmpty()) {
            return new PasswordChanged.Unfit(faults);
        }
        if (asksForCode(person)) {
            ProofOutcome proof = proofs.prove(id, code, origin);
            if (proof instanceof ProofOutcome.TooSoon tooSoon) {
                return new PasswordChanged.CodeTooSoon(tooSoon.until());
            }
            if (proof instanceof ProofOutcome.Wrong) {
                return new PasswordChanged.WrongCode();
            }
            if (proof instanceof ProofOutcome.AlreadyUsed) {
                return new PasswordChanged.AlreadyUsed();
            }
        }
        return record.change(id, passwords.hash(chosen), origin, self);
    }

    private PasswordUse use(Account account, boolean hasFactor) {
        return PasswordUse.beside(hasFactor || secondFactors.require(account));
    }
}
