package org.wardkey.identity.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.wardkey.identity.AddressRange;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Role;

/**
 * Where a device may be trusted, and for how long: {@code wardkey.trusted-devices.days}, 0 for never, {@value #MOST_DAYS} at
 * most; nowhere on the networks of {@code wardkey.shared-workstations}; for no administrative role.
 */
@ApplicationScoped
public class TrustSettings {

    static final int MOST_DAYS = 90;

    private static final String DAYS = "wardkey.trusted-devices.days";
    private static final String SHARED = "wardkey.shared-workstations";

    private int days;
    private List<AddressRange> shared;

    @Inject
    TrustSettings(Config config) {
        this(
                config.getValue(DAYS, Integer.class),
                config.getOptionalValues(SHARED, String.class).orElseGet(List::of));
    }

    TrustSettings(int days, List<String> shared) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException(DAYS + ": from 0 to " + MOST_DAYS);
        }
        this.days = days;
        this.shared =
                shared.stream().map(String::strip).map(TrustSettings::range).toList();
    }

    @SuppressWarnings("NullAway.Init")
    protected TrustSettings() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    /** How long a device is trusted. */
    public Duration lifetime() {
        return Duration.ofDays(days);
    }

    /** Whether somebody with these roles can have the device trusted that they are at. */
    public boolean allow(Set<Role> roles, Origin origin) {
        return days > 0
                && roles.stream().noneMatch(Role::administrative)
                && shared.stream().noneMatch(network -> network.contains(origin.address()));
    }

    private static AddressRange range(String setting) {
        return AddressRange.read(setting)
                .orElseThrow(() -> new IllegalArgumentException(
                        SHARED + ": addresses or ranges like 10.0.0.0/8, and not " + setting));
    }
}
