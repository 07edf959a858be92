package org.wardkey.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.place.FileUnusable;
import org.wardkey.identity.place.Location;
import org.wardkey.identity.place.Locator;
import org.wardkey.identity.place.RenewedFile;

/** Looks networks up in the file of {@code wardkey.places.database}, which ops renew every week or so; off without it. */
@ApplicationScoped
public class NetworkFiles implements Locator {

    private static final String SETTING = "wardkey.places.database";
    private static final System.Logger LOG = System.getLogger(NetworkFiles.class.getName());

    /** The edition of which it was said that it is broken. */
    private final AtomicReference<@Nullable NetworkFile> told = new AtomicReference<>();

    private @Nullable RenewedFile<NetworkFile> file;

    @Inject
    NetworkFiles(Config config) {
        this(config.getOptionalValue(SETTING, String.class).map(Path::of));
    }

    NetworkFiles(Optional<Path> path) {
        this.file = path.map(there -> new RenewedFile<>(SETTING, there, NetworkFile::open))
                .orElse(null);
    }

    protected NetworkFiles() {
        // for the container's proxy
    }

    @Override
    public Optional<String> source() {
        return Optional.ofNullable(file).map(there -> there.present().edition());
    }

    @Override
    public Optional<Location> locate(String address) {
        if (file == null) {
            return Optional.empty();
        }
        NetworkFile present = file.present();
        try {
            return present.locate(address);
        } catch (IOException | RuntimeException e) {
            if (told.getAndSet(present) != present) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "{0} is broken: some places are not known until another is there. (Said once.) {1}",
                        file,
                        e.toString());
            }
            return Optional.empty();
        }
    }

    @Override
    public void lookAgain() {
        try {
            if (file != null && file.lookAgain()) {
                LOG.log(
                        System.Logger.Level.INFO,
                        "Places of sign-ins are looked up in {0} now",
                        file.present().edition());
            }
        } catch (FileUnusable e) {
            LOG.log(System.Logger.Level.ERROR, "Places go on to be looked up as before. {0}", e.getMessage());
        }
    }
}
