package org.wardkey.identity.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.settings.Mode;

/**
 * The keys that this server works with. It loads them when the application starts, so that a bad keyset stops the
 * deployment and not the first sign-in, and takes up a changed file without a restart.
 */
@ApplicationScoped
public class KeysInUse {

    @Inject
    private Config config;

    @Inject
    private Mode mode;

    private volatile @Nullable Loaded loaded;

    void load(@Observes @Initialized(ApplicationScoped.class) Object start) {
        present();
    }

    @Produces
    @ApplicationScoped
    Vault vault() {
        return new PresentVault(() -> present().vault());
    }

    @Produces
    @ApplicationScoped
    BlindIndex blindIndex() {
        return new PresentBlindIndex(() -> present().index());
    }

    @Produces
    @ApplicationScoped
    Attestation attestation() {
        return new PresentAttestation(() -> present().attestation());
    }

    /** The keys that are in use. */
    public List<HeldKey> held() {
        return present().held();
    }

    /**
     * Looks at the file again, and goes on with what it holds now. Answers what is new, in words; nothing if nothing is.
     *
     * @throws KeysetUnusable if the file cannot be used, or lacks a key that this server writes under, as an old copy of
     *     it would; the keys that are in use stay then
     */
    public synchronized List<String> lookAgain() {
        List<HeldKey> before = held();
        Loaded found = Loaded.of(source().again());
        List<String> news = new KeyNews(before, found.held()).words();
        before.stream()
                .filter(HeldKey::primary)
                .filter(key -> KeyNews.missing(key, found.held()))
                .findFirst()
                .ifPresent(key -> {
                    throw new KeysetUnusable(
                            "The keyset file has no " + key.part().word() + " key " + key.name()
                                    + ", under which this server writes: it is older than it should be. Restore the newest.");
                });
        if (!news.isEmpty()) {
            loaded = found;
        }
        return news;
    }

    private Loaded present() {
        Loaded present = loaded;
        return present == null ? first() : present;
    }

    /** Once; by whoever comes first, as another bean may need the vault before the start is announced to this one. */
    private synchronized Loaded first() {
        if (loaded == null) {
            loaded = Loaded.of(source().load());
        }
        return Objects.requireNonNull(loaded);
    }

    private KeysetSource source() {
        return new KeysetSource(config.getOptionalValue(KeysetSource.SETTING, String.class), mode);
    }

    private record Loaded(Vault vault, BlindIndex index, Attestation attestation, List<HeldKey> held) {

        static Loaded of(Keyset keys) {
            try {
                return new Loaded(keys.vault(), keys.blindIndex(), keys.attestation(), keys.held());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("cannot use the keyset", e);
            }
        }
    }
}
