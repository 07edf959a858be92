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
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.password.PasswordFault;
import org.wardkey.identity.password.PasswordPolicy;
import org.wardkey.identity.password.PasswordUse;
import org.wardkey.identity.password.Passwords;
import org.wardkey.identity.throttle.Guess;
import org.wardkey.identity.throttle.Guesses;

/**
 * Lets a person choose a password by the code on their slip: the first, which opens their account, or another, where they
 * have forgotten it. The second step stays as it is (ASVS V6.4.3).
 */
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
    private SecondFactorPolicies policies;

    @Inject
    private SecondFactors factors;

    public ActivationOutcome activate(String identifier, String code, Secret password, Origin origin) {
        Optional<Account> person = accounts.find(TypedIdentifier.read(identifier))
                .filter(one -> one.isActive() || one.state() == AccountState.NOT_ACTIVATED);
        // The slow hash comes first, whoever is asked for, so that its time tells nothing.
        CodeCheck check = codes.check(guesses.at(person, identifier, Guess.ACTIVATION_CODE), code, origin);
        if (person.isEmpty() || !(check instanceof CodeCheck.Right right)) {
            String why = check instanceof CodeCheck.TooSoon ? "too soon" : "no such slip";
            return record.refused(person.map(Account::id).orElse(null), origin, why);
        }
        Account account = person.get();
        List<PasswordFault> faults = policy.faults(
                password,
                PasswordUse.beside(policies.require(account) || factors.any(account.id())),
                accounts.personalWords(account));
        if (!faults.isEmpty()) {
            return new ActivationOutcome.Unfit(faults);
        }
        return record.activate(right.code(), passwords.hash(password), origin);
    }
}
