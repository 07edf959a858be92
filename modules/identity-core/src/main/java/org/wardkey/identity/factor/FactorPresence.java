package org.wardkey.identity.factor;

import java.util.List;
import org.wardkey.identity.AccountId;

/** Whether an account has any of several kinds of factors: every sign-in asks it. */
interface FactorPresence {

    /** Whether the account has one of these. */
    boolean any(AccountId account, List<SecondFactor> kinds);
}
