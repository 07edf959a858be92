package org.wardkey.identity.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.wardkey.identity.AddressRange;

/** The hospital's own networks and what they are called: the first that an address is in counts. */
@ApplicationScoped
class NamedNetworks {

    private static final String SETTING = "wardkey.places.networks";
    private static final int LONGEST = 60;

    private List<NamedNetwork> networks;

    @Inject
    NamedNetworks(Config config) {
        this(config.getOptionalValues(SETTING, String.class).orElseGet(List::of));
    }

    NamedNetworks(List<String> settings) {
        this.networks = settings.stream().map(NamedNetworks::read).toList();
    }

    @SuppressWarnings("NullAway.Init")
    protected NamedNetworks() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    /** What the network is called that an address is in. */
    Optional<String> name(String address) {
        return networks.stream()
                .filter(network -> network.range().contains(address))
                .map(NamedNetwork::name)
                .findFirst();
    }

    private static NamedNetwork read(String setting) {
        int equals = setting.indexOf('=');
        String name = setting.substring(equals + 1).strip();
        return Optional.of(setting.substring(0, Math.max(0, equals)).strip())
                .flatMap(AddressRange::read)
                .filter(range -> !name.isEmpty() && name.length() <= LONGEST)
                .map(range -> new NamedNetwork(range, name))
                .orElseThrow(() -> new IllegalArgumentException(
                        SETTING + ": networks with names like 10.20.0.0/16=Main building, and not " + setting));
    }

    private record NamedNetwork(AddressRange range, String name) {}
}
