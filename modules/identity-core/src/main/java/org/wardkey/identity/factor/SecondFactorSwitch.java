package org.wardkey.identity.factor;

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
import org.wardkey.identity.password.PasswordCheck;
import org.wardkey.identity.password.PasswordFault;
import org.wardkey.identity.password.PasswordPolicy;
import org.wardkey.identity.password.PasswordUse;
import org.wardkey.identity.password.Passwords;
import org.wardkey.identity.session.GoesOn;
import org.wardkey.identity.throttle.Guess;

/** Turns the second factor of a signed-in person off. It needs the password and a current code (invariant 10). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecondFactorSwitch {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordPolicy passwordPolicy;

    @Inject
    private SecondFactorPolicies policies;

    @Inject
    private SecondFactors factors;

    @Inject
    private SecondFactorSwitchRecord record;

    /**
     * The code comes last, so that a refusal for another reason does not use it up.
     *
     * @param self the session in which it is turned off: all others end
     */
    public SwitchedOff turnOff(AccountId id, Secret password, String code, Origin origin, GoesOn self) {
        Account account = accounts.find(id).orElseThrow();
        PasswordCheck check = passwords.check(Optional.of(id), Guess.of(account, Guess.PASSWORD), password, origin);
        if (check instanceof PasswordCheck.TooSoon tooSoon) {
            return record.refused(id, origin, "too soon", new SwitchedOff.TooSoon(tooSoon.until()));
        }
        if (!(check instanceof PasswordCheck.Right)) {
            return record.refused(id, origin, "wrong password", new SwitchedOff.WrongPassword());
        }
        if (policies.require(account)) {
            return record.refused(id, origin, "required by policy", new SwitchedOff.RequiredByPolicy());
        }
        if (tooShortAlone(password)) {
            return record.refused(
                    id,
                    origin,
                    "password too short",
                    new SwitchedOff.PasswordTooShort(PasswordUse.ALONE.leastCharacters()));
        }
        return record.settle(id, factors.examine(account, code, origin), origin, self);
    }

    private boolean tooShortAlone(Secret password) {
        return passwordPolicy.faults(password, PasswordUse.ALONE, List.of()).stream()
                .anyMatch(PasswordFault.TooShort.class::isInstance);
    }
}
