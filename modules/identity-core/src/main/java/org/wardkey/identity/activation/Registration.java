package org.wardkey.identity.activation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.authority.Right;
import org.wardkey.identity.factor.FreshProof;

/** Registers people. Nobody starts with a password: each gets a one-time activation code (ASVS V6.3.2, V6.4.1). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Registration {

    @Inject
    private Accounts accounts;

    @Inject
    private ActivationCodes codes;

    @Inject
    private SlipRecord record;

    @Inject
    private Clock clock;

    /**
     * Whether somebody with these roles may register such a person, and hand a slip to one: nobody makes an account with
     * more rights than theirs.
     */
    public static boolean mayRegister(Set<Role> actor, PersonKind person) {
        return (person == PersonKind.STAFF ? Right.REGISTER_STAFF : Right.REGISTER_PEOPLE).isOf(actor);
    }

    /** Whether the actor proves once more who they are before such a person gets a slip (ASVS V7.5.3). */
    public static boolean asksForProof(PersonKind person) {
        return person == PersonKind.STAFF;
    }

    /** @throws SecurityException if a proof is asked for and there is none, of now */
    static void requireProof(PersonKind person, AccountId actor, Optional<FreshProof> proof, Instant now) {
        if (asksForProof(person)
                && proof.filter(given -> given.ofFactor() && given.covers(actor, now))
                        .isEmpty()) {
            throw new SecurityException("no fresh proof of who registers staff");
        }
    }

    /**
     * Registers a person and issues their activation code, which is shown once.
     *
     * @param actor who registers them
     * @param proof of the actor, fresh, where {@link #asksForProof} says so
     * @throws org.wardkey.identity.account.IdentifierTaken if one of the identifiers belongs to somebody
     * @throws SecurityException if the actor may not register this person
     */
    public Registered register(NewAccount person, AccountId actor, Optional<FreshProof> proof, Origin origin) {
        Account registrar = accounts.find(actor).orElseThrow(() -> new SecurityException("no such account"));
        if (!mayRegister(registrar.roles(), person.kind())) {
            throw new SecurityException("this account may not register such a person");
        }
        requireProof(person.kind(), actor, proof, clock.instant());
        return record.register(person, codes.prepare(), actor, origin);
    }

    /**
     * Registers a person on the server's own account: demonstration and import.
     *
     * @throws org.wardkey.identity.account.IdentifierTaken if one of the identifiers belongs to somebody
     */
    public Registered register(NewAccount person) {
        return record.register(person, codes.prepare(), null, Origin.server());
    }

    /** A person who was registered, and the code for their slip. */
    public record Registered(AccountId account, ActivationCode code) {}
}
