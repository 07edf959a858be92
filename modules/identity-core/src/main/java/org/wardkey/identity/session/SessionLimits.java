package org.wardkey.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wardkey.identity.Role;

/**
 * How long a session lasts: since it was last used, and since the sign-in (ASVS V7.3.1, V7.3.2). Shorter for
 * administrative roles. No setting passes the ceilings of NIST SP 800-63B: 1 h and 24 h (N15), for administrative roles
 * 15 min and 12 h (N16).
 */
@ApplicationScoped
public class SessionLimits {

    private Limit usual;
    private Limit administrative;

    @Inject
    SessionLimits(
            @ConfigProperty(name = "wardkey.session.idle") Duration idle,
            @ConfigProperty(name = "wardkey.session.absolute") Duration absolute,
            @ConfigProperty(name = "wardkey.session.administrative.idle") Duration administrativeIdle,
            @ConfigProperty(name = "wardkey.session.administrative.absolute") Duration administrativeAbsolute) {
        usual = new Limit(idle, absolute).within(Duration.ofHours(1), Duration.ofHours(24));
        administrative = new Limit(administrativeIdle, administrativeAbsolute)
                .within(Duration.ofMinutes(15), Duration.ofHours(12));
    }

    @SuppressWarnings("NullAway.Init")
    protected SessionLimits() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    /**
     * Whether a session is over.
     *
     * @param roles what its owner may do
     * @param begunAt when the person signed in
     * @param lastUsed when it was last used; a time to come, after the clock was put back, counts as now
     */
    public boolean over(Set<Role> roles, Instant begunAt, Instant lastUsed, Instant now) {
        return left(roles, begunAt, lastUsed, now).isZero();
    }

    /** How long a session goes on if it is not used again; not below zero. */
    public Duration left(Set<Role> roles, Instant begunAt, Instant lastUsed, Instant now) {
        Limit limit = of(roles);
        Duration unused = limit.idle().minus(passed(lastUsed, now));
        Duration inAll = limit.absolute().minus(passed(begunAt, now));
        Duration least = unused.compareTo(inAll) < 0 ? unused : inAll;
        return least.isNegative() ? Duration.ZERO : least;
    }

    private Limit of(Set<Role> roles) {
        return roles.stream().anyMatch(Role::administrative) ? administrative : usual;
    }

    private static Duration passed(Instant since, Instant now) {
        return now.isBefore(since) ? Duration.ZERO : Duration.between(since, now);
    }

    /** Both ends are outside: a session of 30 minutes is over when 30 minutes have passed. */
    private record Limit(Duration idle, Duration absolute) {

        Limit within(Duration longestIdle, Duration longestAbsolute) {
            if (idle.compareTo(longestIdle) > 0 || absolute.compareTo(longestAbsolute) > 0) {
                throw new IllegalArgumentException("wardkey.session: at most " + longestIdle + " idle and "
                        + longestAbsolute + " in all, for these roles");
            }
            if (idle.compareTo(Duration.ofMinutes(1)) < 0 || absolute.compareTo(idle) < 0) {
                throw new IllegalArgumentException("wardkey.session: at least a minute idle, and no less in all");
            }
            return this;
        }
    }
}
