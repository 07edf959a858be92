package org.wardkey.totp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.TypedDigits;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.identity.factor.SecondFactor;
import org.wardkey.totp.TotpFactors.LiveApp;

/** The second factor that an authenticator app is: six digits, good for one sign-in. */
@ApplicationScoped
public class AuthenticatorApp implements SecondFactor {

    public static final FactorKind KIND = new FactorKind("authenticator-app");

    private static final Pattern SHAPE = Pattern.compile("[0-9]{6}");

    private TotpFactors apps;
    private Totp totp;
    private Clock clock;

    @Inject
    AuthenticatorApp(TotpFactors apps, Totp totp, Clock clock) {
        this.apps = apps;
        this.totp = totp;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected AuthenticatorApp() {
        // for the container's proxy
    }

    @Override
    public FactorKind kind() {
        return KIND;
    }

    @Override
    public boolean recognises(String typed) {
        return SHAPE.matcher(TypedDigits.compact(typed)).matches();
    }

    @Override
    public Examined examine(AccountId account, String typed) {
        String code = TypedDigits.compact(typed);
        Instant now = clock.instant();
        Examined found = new Examined.NoMatch();
        for (LiveApp app : apps.live(account)) {
            var step = totp.matchedStep(app.seed(), code, now);
            if (step.isPresent() && step.getAsLong() > app.lastStep()) {
                found = new Fresh(apps, app.id(), step.getAsLong(), now);
            } else if (step.isPresent() && found instanceof Examined.NoMatch) {
                found = new Examined.AlreadyUsed();
            }
        }
        return found;
    }

    @Override
    public List<EnrolledFactor> enrolled(AccountId account) {
        return apps.enrolled(account);
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public String presence() {
        return "select app.id from TotpFactor app where app.account = a.id and app.removedAt is null";
    }

    @Override
    public boolean rename(AccountId account, long number, FactorName name) {
        return apps.rename(account, number, name);
    }

    @Override
    public boolean remove(AccountId account, long number) {
        return apps.remove(account, number, clock.instant());
    }

    @Override
    public boolean suspend(AccountId account, long number) {
        return apps.suspend(account, number, clock.instant());
    }

    @Override
    public int removeAll(AccountId account) {
        return apps.removeAll(account, clock.instant());
    }

    /** A right code of a step that is newer than any that was accepted. */
    private record Fresh(TotpFactors apps, long id, long step, Instant at) implements Examined.Match {

        @Override
        public boolean spend() {
            return apps.spend(id, step, at);
        }
    }
}
