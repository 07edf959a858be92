package org.wardkey.identity.trust;

import static org.wardkey.identity.event.SecurityEvent.Action.DEVICE_TRUSTED;
import static org.wardkey.identity.event.SecurityEvent.Action.DEVICE_TRUST_BROKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/**
 * Devices that stand in for the second step for some days (F22), after the right password. Never by their address: by a
 * token that is another after each use. One that was used before, or was made up, ends the trust: somebody has a copy. What
 * ends the account's sessions (a changed password or factor, a lock) ends the trust, too: it holds in one session epoch.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TrustedDevices {

    /** How a sign-in from one is named where a factor is. It is none. */
    public static final FactorKind KIND = new FactorKind("trusted-device");

    /** The most of one person; a new one takes the place of the one that was not used for longest. */
    static final int MOST = 5;

    /**
     * So long after its use a token may come once more, from a browser that did not hear the answer or sent the form twice:
     * then a code is asked, and nothing ends.
     */
    static final Duration UNHEARD = Duration.ofSeconds(10);

    @Inject
    private TrustedDeviceTable table;

    @Inject
    private TrustSettings settings;

    @Inject
    private SecureRandom random;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /** Trusts the device that the person is at, where that may be. Answers what the device will bring. */
    public Optional<TrustToken> trust(Account person, Origin origin) {
        if (!settings.allow(person.roles(), origin)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        var token = TrustToken.draw(random);
        table.keepLatest(person.id(), MOST - 1);
        table.add(new TrustedDeviceRow(person, token, origin, now, now.plus(settings.lifetime())));
        tell(DEVICE_TRUSTED, Outcome.DONE, person, origin);
        return Optional.of(token);
    }

    /**
     * Whether the device that the person is at is trusted. Of any number of requests with one token, at any node, one is.
     *
     * @param brought what the browser has, of everybody who had it trusted
     * @return what the device will bring the next time
     */
    public Optional<TrustToken> standIn(Account person, List<TrustToken> brought, Origin origin) {
        if (brought.isEmpty() || !settings.allow(person.roles(), origin)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return table.of(person, brought.stream().map(TrustToken::series).toList(), now).stream()
                .findFirst()
                .flatMap(row -> brought.stream()
                        .filter(token -> token.series().equals(row.series()))
                        .findFirst()
                        .flatMap(token -> use(person, row, token, origin, now)));
    }

    private Optional<TrustToken> use(
            Account person, TrustedDeviceRow row, TrustToken token, Origin origin, Instant now) {
        if (row.opens(token)) {
            TrustToken next = token.next(random);
            return table.replace(row, token, next, now) ? Optional.of(next) : Optional.empty();
        }
        if (!row.openedBefore(token) || row.usedAt().plus(UNHEARD).isBefore(now)) {
            table.end(person.id(), row.id());
            tell(DEVICE_TRUST_BROKEN, Outcome.REFUSED, person, origin);
        }
        return Optional.empty();
    }

    private void tell(SecurityEvent.Action action, Outcome outcome, Account person, Origin origin) {
        events.fire(SecurityEvent.attempt(action, outcome, person.id(), origin, clock.instant())
                .with(KIND));
    }
}
