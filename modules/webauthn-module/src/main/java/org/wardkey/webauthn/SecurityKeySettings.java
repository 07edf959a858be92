package org.wardkey.webauthn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.cert.TrustAnchor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.wardkey.identity.IpAddress;

/**
 * Where and which security keys are taken: {@code wardkey.security-keys.rp-id}, the name that keys are bound to, without it the
 * host of {@code wardkey.base-url}; {@code .origins}, the addresses of the portal's pages, without it the base URL;
 * {@code .models}, the makes that are taken (AAGUIDs; without it any), which need {@code .roots}, a PEM file with their makers'
 * certificates; {@code .refused-models}, those that are not.
 */
@ApplicationScoped
public class SecurityKeySettings {

    private static final String PREFIX = "wardkey.security-keys.";
    private static final String LOCALHOST = "localhost";

    private String rpId;
    private Set<String> origins;
    private Set<UUID> models;
    private Set<UUID> refused;
    private Set<TrustAnchor> roots;
    private boolean available;

    @Inject
    SecurityKeySettings(Config config) {
        this(
                config.getValue("wardkey.base-url", String.class),
                config.getOptionalValue(PREFIX + "rp-id", String.class),
                list(config, "origins"),
                list(config, "models"),
                list(config, "refused-models"),
                config.getOptionalValue(PREFIX + "roots", String.class).map(Path::of));
    }

    SecurityKeySettings(
            String baseUrl,
            Optional<String> rpId,
            List<String> origins,
            List<String> models,
            List<String> refused,
            Optional<Path> roots) {
        List<String> pages = origins.isEmpty() ? List.of(baseUrl) : origins;
        boolean chosen = rpId.isPresent() || !origins.isEmpty();
        this.origins = pages.stream().flatMap(page -> origin(page).stream()).collect(Collectors.toUnmodifiableSet());
        this.rpId = rpId.map(name -> name.strip().toLowerCase(Locale.ROOT))
                .orElseGet(() -> origin(baseUrl).map(SecurityKeySettings::host).orElse(""));
        this.models = ids("models", models);
        this.refused = ids("refused-models", refused);
        this.roots = roots.map(AttestationRoots::read).orElseGet(Set::of);
        if (!this.models.isEmpty() && this.roots.isEmpty()) {
            throw new IllegalArgumentException(PREFIX + "models: a key only says what it is; set " + PREFIX
                    + "roots to a file with its maker's certificates, by which it shows it");
        }
        Optional<String> unfit = pages.stream()
                .filter(page -> origin(page).filter(this::fits).isEmpty())
                .findFirst();
        if (unfit.isPresent() && chosen) {
            throw new IllegalArgumentException(PREFIX + "origins: https:// and a host that is " + this.rpId
                    + " or ends with it (" + PREFIX + "rp-id), and not " + unfit.get());
        }
        this.available = unfit.isEmpty()
                && IpAddress.bytes(this.rpId.replaceAll("[\\[\\]]", "")).isEmpty();
    }

    @SuppressWarnings("NullAway.Init")
    protected SecurityKeySettings() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    /**
     * Whether browsers use keys here: a portal that is reached by a bare address, or without TLS, can have none (WebAuthn
     * §5.1.2).
     */
    public boolean available() {
        return available;
    }

    String rpId() {
        return rpId;
    }

    Set<String> origins() {
        return origins;
    }

    Set<TrustAnchor> roots() {
        return roots;
    }

    /** Whether keys are asked which make they are: it tells something of the person who has one. */
    boolean askMake() {
        return !models.isEmpty() || !refused.isEmpty() || !roots.isEmpty();
    }

    /** Whether keys of this make are taken. */
    boolean take(UUID model) {
        return (models.isEmpty() || models.contains(model)) && !refused.contains(model);
    }

    private boolean fits(String origin) {
        String host = host(origin);
        boolean within = host.equals(rpId) || host.endsWith("." + rpId);
        return within && (origin.startsWith("https://") || host.equals(LOCALHOST));
    }

    /** The origin of an address, as browsers write it (RFC 6454): scheme, host, and the port where it is not the usual one. */
    private static Optional<String> origin(String url) {
        try {
            URI uri = new URI(url.strip().toLowerCase(Locale.ROOT));
            if (uri.getHost() == null || uri.getScheme() == null) {
                return Optional.empty();
            }
            boolean usual =
                    uri.getPort() == -1 || uri.getPort() == (uri.getScheme().equals("https") ? 443 : 80);
            return Optional.of(uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String host(String origin) {
        return URI.create(origin).getHost();
    }

    private static Set<UUID> ids(String setting, List<String> texts) {
        try {
            return texts.stream().map(String::strip).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    PREFIX + setting + ": AAGUIDs like 01234567-89ab-cdef-0123-456789abcdef", e);
        }
    }

    private static List<String> list(Config config, String name) {
        return config.getOptionalValues(PREFIX + name, String.class).orElseGet(List::of);
    }
}
