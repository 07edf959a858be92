package org.wardkey.identity.factor;

import java.time.Instant;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;

/** Proofs for tests of those who ask for one. */
public final class FreshProofs {

    private FreshProofs() {}

    public static FreshProof given(AccountId account, Instant at) {
        return new FreshProof(account, new FactorKind("authenticator-app"), at);
    }

    public static FreshProof ofPassword(AccountId account, Instant at) {
        return new FreshProof(account, FreshProof.PASSWORD, at);
    }
}
