package org.wardkey.identity.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.wardkey.identity.authority.Permit;
import org.wardkey.identity.authority.Reason;

/**
 * Slips for who has forgotten their password, or lost the first slip: the code lets them choose one, and no more. Nobody on
 * the staff ever knows a password (ASVS V6.4.6), and the second step stays (V6.4.3).
 */
@ApplicationScoped
public class NewPasswordSlips {

    @Inject
    private ActivationCodes codes;

    @Inject
    private SlipRecord record;

    /** Issues a code; one before it stops working. Nothing where the account is shut. */
    public Optional<PasswordSlip> issue(Permit permit, Reason reason) {
        return record.issue(permit, reason, codes.prepare());
    }
}
