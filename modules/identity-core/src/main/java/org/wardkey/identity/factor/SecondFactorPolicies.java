package org.wardkey.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.wardkey.identity.Role;
import org.wardkey.identity.factor.SecondFactorPolicy.Demand;

/**
 * The policy of each role, from the settings {@code wardkey.second-factor.<role>}. An administrative role requires a
 * factor now, whatever the setting says: no setting passes that floor.
 */
@ApplicationScoped
public class SecondFactorPolicies {

    private Clock clock;
    private final Map<Role, SecondFactorPolicy> policies = new EnumMap<>(Role.class);

    @Inject
    public SecondFactorPolicies(Config config, Clock clock) {
        this.clock = clock;
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
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return roles.stream()
                .map(role -> of(role).on(today))
                .reduce(Demand.NOTHING, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** The days from which a factor will be required of somebody with these roles; the first of them, if any. */
    public java.util.Optional<LocalDate> requiredFrom(Set<Role> roles) {
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
