package org.wardkey.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.wardkey.identity.AddressRange;

/**
 * The reverse proxies in front of the portal, by setting. Only what they say about where a request came from is believed:
 * anybody can send the header {@code X-Forwarded-For}.
 */
@ApplicationScoped
class Proxies {

    private static final String HEADER = "X-Forwarded-For";

    /** Longer chains of proxies are made up. */
    private static final int MOST = 20;

    private static final System.Logger LOG = System.getLogger(Proxies.class.getName());

    private final AtomicBoolean told = new AtomicBoolean();
    private List<AddressRange> trusted;

    @Inject
    Proxies(Config config) {
        this(config.getOptionalValues("wardkey.proxies", String.class).orElseGet(List::of));
    }

    Proxies(List<String> trusted) {
        this.trusted = trusted.stream().map(String::strip).map(Proxies::range).toList();
    }

    @SuppressWarnings("NullAway.Init")
    protected Proxies() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    /** The address that a request came from: the last one in the chain that is none of our proxies. */
    String client(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!trusts(address) && request.getHeaders(HEADER).hasMoreElements() && told.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    HEADER
                            + " from {0} is not believed: wardkey.proxies does not name it. If it is a proxy of yours, name"
                            + " it; until then everybody behind it is one source. (Said once.)",
                    address);
        }
        Iterator<String> before = chain(request);
        while (trusts(address) && before.hasNext()) {
            Optional<String> hop = AddressRange.literal(before.next());
            if (hop.isEmpty()) {
                return address;
            }
            address = hop.get();
        }
        return address;
    }

    private boolean trusts(String address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    /** From the proxy nearest to us outward. */
    private static Iterator<String> chain(HttpServletRequest request) {
        List<String> hops = Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .toList();
        int last = hops.size() - 1;
        return Stream.iterate(last, i -> i >= 0 && i > last - MOST, i -> i - 1)
                .map(hops::get)
                .iterator();
    }

    private static AddressRange range(String setting) {
        return AddressRange.read(setting)
                .orElseThrow(() -> new IllegalArgumentException(
                        "wardkey.proxies: addresses or ranges like 10.0.0.0/8, and not " + setting));
    }
}
