package org.wardkey.identity.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.wardkey.identity.settings.Mode;

/**
 * Where the keyset comes from.
 *
 * @param setting the path of the keyset file, if ops have set one
 * @param mode only a demonstration makes up a missing keyset, as real data sealed under the lost one would be lost
 */
record KeysetSource(Optional<String> setting, Mode mode) {

    static final String SETTING = "wardkey.keyset.file";

    /** In the working directory, which is kept out of version control. */
    private static final String FOR_DEMONSTRATION = "data/wardkey-keyset.json";

    /**
     * The keyset.
     *
     * @throws KeysetUnusable if there is none that can be used
     */
    Keyset load() {
        if (mode == Mode.DEMONSTRATION) {
            return loadOrCreate(new KeysetFile(Path.of(setting.orElse(FOR_DEMONSTRATION))));
        }
        if (setting.isEmpty()) {
            throw new KeysetUnusable(
                    "The setting " + SETTING + " is missing. Set it to the path of the keyset file; for a"
                            + " new installation, create one first: "
                            + CreateKeyset.command(Path.of("/etc/wardkey/keyset.json")));
        }
        var file = new KeysetFile(Path.of(setting.get()));
        Keyset keyset = file.read();
        file.requirePrivate();
        return keyset;
    }

    /**
     * The keyset as it is now, from where {@link #load} found it; nothing is made.
     *
     * @throws KeysetUnusable if it cannot be used any more
     */
    Keyset again() {
        var file = new KeysetFile(Path.of(setting.orElse(FOR_DEMONSTRATION)));
        Keyset keyset = file.read();
        if (mode != Mode.DEMONSTRATION) {
            file.requirePrivate();
        }
        return keyset;
    }

    private static Keyset loadOrCreate(KeysetFile file) {
        if (!file.exists()) {
            try {
                file.create(Keyset.generate());
            } catch (FileAlreadyExistsException e) {
                // Another node was faster: its keyset is everybody's.
                return file.read();
            } catch (IOException | GeneralSecurityException e) {
                throw new KeysetUnusable("The keyset file " + file.path() + " cannot be created ("
                        + e.getClass().getSimpleName() + "). Set " + SETTING + " to a place that the user \""
                        + System.getProperty("user.name") + "\" can write to.");
            }
        }
        return completed(file);
    }

    /** An earlier version's demonstration goes on with its people. */
    private static Keyset completed(KeysetFile file) {
        try {
            CompleteKeyset.complete(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysetUnusable("The keyset file " + file.path() + " cannot be completed ("
                    + e.getClass().getSimpleName() + "). Complete it: " + CompleteKeyset.command(file.path()));
        }
        return file.read();
    }
}
