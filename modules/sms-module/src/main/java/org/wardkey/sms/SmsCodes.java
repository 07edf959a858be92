package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.factor.SecondFactor;
import org.wardkey.sms.SentCodes.Live;
import org.wardkey.sms.SmsNumbers.Confirmed;

/**
 * The factor: a code that was sent to a confirmed number. It never stands alone, and is enough to sign in and for nothing
 * else, because whoever takes over a telephone number takes over its codes (NIST SP 800-63B section 3.1.3).
 */
@ApplicationScoped
public class SmsCodes implements SecondFactor {

    public static final FactorKind KIND = new FactorKind("sms");

    private SmsSettings settings;
    private SmsNumbers numbers;
    private SentCodes sent;
    private Clock clock;

    @Inject
    SmsCodes(SmsSettings settings, SmsNumbers numbers, SentCodes sent, Clock clock) {
        this.settings = settings;
        this.numbers = numbers;
        this.sent = sent;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected SmsCodes() {
        // for the container's proxy
    }

    @Override
    public FactorKind kind() {
        return KIND;
    }

    /** Nothing is taken for one by its shape, which is an authenticator app's: whoever has a code by SMS says so. */
    @Override
    public boolean recognises(String typed) {
        return false;
    }

    @Override
    public Examined examine(AccountId account, String typed) {
        return new Examined.NoMatch();
    }

    @Override
    public Examined examine(AccountId account, String typed, String request) {
        Instant now = clock.instant();
        Optional<Live> live = sent.live(account, request, now);
        Optional<SmsCode> code = SmsCode.read(typed);
        boolean same = live.isPresent() && code.isPresent() && live.get().code().is(code.get());
        return same ? new Unused(sent, account, live.get().name(), now) : new Examined.NoMatch();
    }

    /** The number, by its last digits. Where SMS is off, nobody has one, and nobody is asked. */
    @Override
    public List<EnrolledFactor> enrolled(AccountId account) {
        return settings.isOn()
                ? numbers.confirmed(account)
                        .map(number -> shown(account, number))
                        .map(List::of)
                        .orElseGet(List::of)
                : List.of();
    }

    @Override
    public boolean standsAlone() {
        return false;
    }

    @Override
    public boolean restricted() {
        return true;
    }

    @Override
    public boolean remove(AccountId account, long number) {
        boolean removed = numbers.remove(account, number, clock.instant());
        if (removed) {
            sent.endAll(account);
        }
        return removed;
    }

    /** A number that somebody else may have put there gets no more codes: it goes, and is set up again. */
    @Override
    public boolean suspend(AccountId account, long number) {
        return remove(account, number);
    }

    @Override
    public int removeAll(AccountId account) {
        sent.endAll(account);
        return numbers.removeAll(account, clock.instant());
    }

    private EnrolledFactor shown(AccountId account, Confirmed number) {
        return new EnrolledFactor(
                new FactorId(KIND, number.id()),
                number.number().masked(),
                number.since(),
                sent.lastUsed(account).filter(used -> used.isAfter(number.since())),
                OptionalInt.empty());
    }

    /** A right code that is not used yet. */
    private record Unused(SentCodes sent, AccountId account, String name, Instant at) implements Examined.Match {

        @Override
        public boolean spend() {
            return sent.spend(account, name, at);
        }
    }
}
