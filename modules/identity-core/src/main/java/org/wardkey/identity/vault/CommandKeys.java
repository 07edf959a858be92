package org.wardkey.identity.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.wardkey.identity.command.CommandRefused;
import org.wardkey.identity.command.CommandSettings;

/** The keys, for a command of ops that runs without the server. */
public final class CommandKeys {

    private final CommandSettings settings;

    public CommandKeys(CommandSettings settings) {
        this.settings = settings;
    }

    /**
     * What vouches, from the server's keyset file.
     *
     * @throws CommandRefused if the file cannot be used
     */
    public Attestation attestation() {
        var file = new KeysetFile(Path.of(settings.required(KeysetSource.SETTING)));
        try {
            return file.read().attestation();
        } catch (KeysetUnusable e) {
            throw new CommandRefused(String.valueOf(e.getMessage()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot use the keyset", e);
        }
    }
}
