package org.wardkey.identity.activation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.TypedIdentifier;
import org.wardkey.identity.activation.ActivationCodes.CodeCheck;
import org.wardkey.identity.factor.SecondFactorPolicies;
import org.wardkey.identity.password.PasswordFault;
import org.wardkey.identity.password.PasswordPolicy;
import org.wardkey.identity.password.PasswordUse;
import org.wardkey.identity.password.Passwords;
import org.wardkey.identity.throttle.Guess;
import org.wardkey.identity.throttle.Guesses;

/** Turns a registered account into one that can sign in: identifier, activation code, first password. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Activation {

    @Inject
    private Accounts accounts;

    @Inject
    private Guesses guesses;

    @Inject
    private ActivationCodes codes;

    @Inject
    private ActivationRecord record;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private SecondFactorPolicies secondFactors;

    public ActivationOutcome activate(String identifier, String code, Secret password, Origin origin) {
        Optional<Account> waiting =
                accounts.find(TypedIdentifier.read(identifier)).filter(a -> a.state() == AccountState.NOT_ACTIVATED);
        // The slow hash comes first, whoever is asked for, so that its time tells nothing.
        CodeCheck check = codes.check(guesses.at(waiting, identifier, Guess.ACTIVATION_CODE), code, origin);
        if (waiting.isEmpty() || !(check instanceof CodeCheck.Right right)) {
            String why = check instanceof CodeCheck.TooSoon ? "too soon" : "no such slip";
            return record.refused(waiting.map(Account::id).orElse(null), origin, why);
        }
        Account account = waiting.get();
        List<PasswordFault> faults = policy.faults(
                password, PasswordUse.beside(secondFactors.require(account.roles())), accounts.personalWords(account));
        if (!faults.isEmpty()) {
            return new ActivationOutcome.Unfit(faults);
        }
        return record.activate(right.code(), passwords.hash(password), origin);
    }
}
