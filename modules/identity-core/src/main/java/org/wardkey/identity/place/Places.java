package org.wardkey.identity.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wardkey.identity.AddressRange;
import org.wardkey.identity.AddressRanges;
import org.wardkey.identity.IpAddress;

/** Tells where an address is. */
@ApplicationScoped
public class Places {

    private static final System.Logger LOG = System.getLogger(Places.class.getName());

    /** Addresses that mean something else in every network (RFC 6890): whatever a database says of them is made up. */
    private static final AddressRanges PRIVATE = new AddressRanges(Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "::/127",
                    "fc00::/7",
                    "fe80::/10")
            .flatMap(range -> AddressRange.read(range).stream())
            .toList());

    private List<Locator> locators;
    private NamedNetworks networks;

    @Inject
    Places(@Any Instance<Locator> locators, NamedNetworks networks) {
        this(locators.stream().toList(), networks);
    }

    Places(List<Locator> locators, NamedNetworks networks) {
        this.locators = locators;
        this.networks = networks;
    }

    @SuppressWarnings("NullAway.Init")
    protected Places() {
        // for the container's proxy
    }

    /** Says what it looks up in; a file that cannot be used stops the start. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        List<String> sources =
                locators.stream().flatMap(one -> one.source().stream()).toList();
        LOG.log(
                System.Logger.Level.INFO,
                sources.isEmpty()
                        ? "Places of sign-ins are off: wardkey.places.database is not set"
                        : "Places of sign-ins are looked up in {0}",
                String.join(", ", sources));
    }

    /** Where an address is. */
    public Place of(String address) {
        Optional<Place> named = networks.name(address).map(Place.Named::new);
        return named.or(() -> located(address)).orElseGet(Place.Unknown::new);
    }

    /** Takes up what ops have renewed. */
    void lookAgain() {
        locators.forEach(Locator::lookAgain);
    }

    private Optional<Place> located(String address) {
        return IpAddress.bytes(address).isEmpty() || PRIVATE.contain(address)
                ? Optional.empty()
                : locators.stream()
                        .flatMap(one -> one.locate(address).stream())
                        .findFirst()
                        .map(Place.Located::new);
    }
}
