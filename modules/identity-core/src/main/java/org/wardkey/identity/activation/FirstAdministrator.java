package org.wardkey.identity.activation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Role;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.password.PasswordFault;
import org.wardkey.identity.password.PasswordPolicy;
import org.wardkey.identity.password.PasswordUse;
import org.wardkey.identity.password.Passwords;

/**
 * Makes the first administrator, whom nobody can register: through a one-time link that the server prints at start as
 * long as there is no administrator (invariant 12: no default account).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministrator {

    @Inject
    private Accounts accounts;

    @Inject
    private SetupLinks links;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordPolicy policy;

    /** A new token for the link, where there is no administrator yet. An earlier one stops working. */
    public Optional<Secret> offer() {
        return accounts.anyActivated(Role.ADMINISTRATOR) ? Optional.empty() : Optional.of(links.issue());
    }

    /** Whether the token opens the set-up page. Changes nothing. */
    public boolean opens(Secret token) {
        return links.matches(token) && !accounts.anyActivated(Role.ADMINISTRATOR);
    }

    /**
     * Uses the token up and makes the administrator, who then signs in and is led to enrolment.
     *
     * @param person staff with the administrator's role
     */
    public ActivationOutcome create(Secret token, NewAccount person, Secret password, Origin origin) {
        if (!person.roles().contains(Role.ADMINISTRATOR)) {
            throw new IllegalArgumentException("the first account is an administrator's");
        }
        if (!opens(token)) {
            return links.refused(origin);
        }
        List<PasswordFault> faults = policy.faults(password, PasswordUse.WITH_SECOND_FACTOR, person.personalWords());
        return faults.isEmpty()
                ? links.redeem(token, person, passwords.hash(password), origin)
                : new ActivationOutcome.Unfit(faults);
    }
}
