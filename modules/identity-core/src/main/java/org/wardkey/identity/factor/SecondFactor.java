package org.wardkey.identity.factor;

import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;

/**
 * What a factor module gives to the core. Each implementation is a CDI bean; the core finds it by its type, so that a
 * new factor needs no edit here.
 *
 * <p>A proof is given in two movements, so that slow work (a hash) holds no database connection and so that the
 * spending of the proof, and the audit entry that tells of it, are one transaction:
 * {@link #examine} compares, {@link Examined.Match#spend} uses up.
 */
public interface SecondFactor {

    FactorKind kind();

    /** Whether the text has the shape of this factor's proof. No text is tried against more than one factor. */
    boolean recognises(String typed);

    /**
     * Compares what was typed with what the account has. Changes nothing, needs no transaction.
     *
     * @param typed as the person typed it: spaces, hyphens and digits of other scripts are this factor's to read
     */
    Examined examine(AccountId account, String typed);

    /**
     * Compares the answer to something that this factor sent, for a kind whose proof has another kind's shape or belongs to
     * one request alone (ASVS V6.6.2). Changes nothing, needs no transaction.
     *
     * @param request what it was sent for; an answer to anything else does not match
     */
    default Examined examine(AccountId account, String typed, String request) {
        return new Examined.NoMatch();
    }

    /** What the account has of this kind, confirmed ones only, oldest first. */
    List<EnrolledFactor> enrolled(AccountId account);

    /**
     * Whether this factor can be the second step by itself. Backup codes cannot: they stand in for another, and go when
     * the last of those goes.
     */
    boolean standsAlone();

    /**
     * JPQL that finds something where the account called {@code a} has a factor of this kind that stands alone, so that one
     * statement asks for every kind. Its own names are no other kind's.
     */
    default String presence() {
        throw new UnsupportedOperationException(kind() + " does not stand alone");
    }

    /**
     * Whose proof this is, for a kind whose proof says so by itself and can stand for the password, too; nobody's for others.
     */
    default Optional<AccountId> owner(String typed) {
        return Optional.empty();
    }

    /**
     * Compares a proof that stands for both steps: it is only right where the factor made sure that its owner gave it, by a
     * PIN or a finger.
     */
    default Examined examineAlone(AccountId account, String typed) {
        return new Examined.NoMatch();
    }

    /**
     * Whether a proof of it is enough to sign in and for nothing of more weight: NIST SP 800-63B section 3.1.3 calls such a
     * kind restricted.
     */
    default boolean restricted() {
        return false;
    }

    /**
     * Gives one of the account's factors another name, in the caller's transaction. Answers whether the account has it.
     */
    default boolean rename(AccountId account, long number, FactorName name) {
        return false;
    }

    /** Takes one factor from the account, in the caller's transaction. Answers whether the account had it. */
    default boolean remove(AccountId account, long number) {
        return false;
    }

    /**
     * Lets one of the account's factors be accepted nowhere, in the caller's transaction. It still counts as one that the
     * account has, so that nobody comes in by the password alone instead. What cannot wait to be looked at is taken away.
     * Answers whether the account had it, and it was accepted.
     */
    boolean suspend(AccountId account, long number);

    /** Takes every factor of this kind from the account, in the caller's transaction. Answers how many there were. */
    int removeAll(AccountId account);
}
