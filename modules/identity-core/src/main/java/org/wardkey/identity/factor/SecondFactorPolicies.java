package org.wardkey.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.factor.SecondFactorPolicy.Demand;

/**
 * The policy of each role, from the settings {@code wardkey.second-factor.<role>}. An administrative role requires a
 * factor now, whatever the setting says: no setting passes that floor.
 */
@ApplicationScoped
public class SecondFactorPolicies {

    /** Where the hospital is: a day begins when it begins there. */
    private static final String ZONE = "wardkey.hospital.time-zone";

    private static final String DEFAULT_ZONE = "Asia/Kolkata";

    private Clock clock;
    private ZoneId zone;
    private final Map<Role, SecondFactorPolicy> policies = new EnumMap<>(Role.class);

    @Inject
    public SecondFactorPolicies(Config config, Clock clock) {
        this.clock = clock;
        this.zone = ZoneId.of(config.getOptionalValue(ZONE, String.class).orElse(DEFAULT_ZONE));
        for (Role role : Role.values()) {
            policies.put(role, role.administrative() ? new SecondFactorPolicy.Required() : configured(config, role));
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected SecondFactorPolicies() {
        // for the container's proxy
    }

    /** What is asked today of somebody with these roles: the strongest of them. */
    public Demand demand(Set<Role> roles) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return roles.stream()
                .map(role -> of(role).on(today))
                .reduce(Demand.NOTHING, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** What is asked today of somebody: by their roles, or because staff have said so. */
    public Demand demand(Account person) {
        return person.mustEnrol() ? Demand.REQUIRE : demand(person.roles());
    }

    /** Whether somebody comes in with a second factor only, as of today. */
    public boolean require(Account person) {
        return demand(person) == Demand.REQUIRE;
    }

    /** The day from which a factor is required of somebody with these roles: the first of several, if there is one. */
    public Optional<LocalDate> requiredFrom(Set<Role> roles) {
        return roles.stream()
                .map(this::of)
                .filter(SecondFactorPolicy.RequiredFrom.class::isInstance)
                .map(policy -> ((SecondFactorPolicy.RequiredFrom) policy).day())
                .min(LocalDate::compareTo);
    }

    private SecondFactorPolicy of(Role role) {
        return Objects.requireNonNull(policies.get(role));
    }

    private static SecondFactorPolicy configured(Config config, Role role) {
        String setting =
                "wardkey.second-factor." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return SecondFactorPolicy.parse(
                config.getOptionalValue(setting, String.class).orElse("encouraged"));
    }
}
