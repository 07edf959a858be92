package org.wardkey.identity.factor;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Accounts;

/** Asks a signed-in person for a code once more, before a factor of theirs is changed (invariant 10). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FactorProofs {

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private FactorProofRecord record;

    /** Compares, which may be slow, and then spends and records in one short transaction. */
    public ProofOutcome prove(AccountId account, String typed, Origin origin) {
        return record.settle(account, factors.examine(accounts.find(account).orElseThrow(), typed, origin), origin);
    }
}
