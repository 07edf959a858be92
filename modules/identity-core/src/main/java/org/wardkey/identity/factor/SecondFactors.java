package org.wardkey.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;

/** Every kind of second factor that this deployment has, found by CDI. */
@ApplicationScoped
public class SecondFactors {

    /** What an audit entry names when a text has the shape of no factor's proof. */
    private static final FactorKind NONE = new FactorKind("unrecognised");

    @Inject
    private Instance<SecondFactor> kinds;

    /** Whether the account has a factor that can be the second step. */
    public boolean any(AccountId account) {
        return kinds.stream()
                .filter(SecondFactor::standsAlone)
                .anyMatch(kind -> !kind.enrolled(account).isEmpty());
    }

    /** What the account has, by kind and age, those that stand alone first. */
    public List<EnrolledFactor> enrolled(AccountId account) {
        return kinds.stream()
                .sorted(Comparator.comparing(SecondFactor::standsAlone).reversed())
                .flatMap(kind -> kind.enrolled(account).stream())
                .toList();
    }

    /**
     * Compares a code with the one kind of factor whose shape it has; with none if it has no kind's shape, so that a wrong
     * code counts against one factor at most. Every code that is typed anywhere to prove a factor passes here (sign-in,
     * proof before a change, turning off): it is the place for a throttle.
     */
    public Examination examine(AccountId account, String typed) {
        return kinds.stream()
                .filter(kind -> kind.recognises(typed))
                .findFirst()
                .map(kind -> new Examination(kind.kind(), kind.examine(account, typed)))
                .orElseGet(() -> new Examination(NONE, new Examined.NoMatch()));
    }

    /** Takes every factor of every kind from the account, in the caller's transaction. */
    public void removeAll(AccountId account) {
        kinds.stream().forEach(kind -> kind.removeAll(account));
    }
}
