package org.wardkey.web.browser.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The command by which ops make the keys of a new installation, from the jars that the WAR carries. */
public final class KeysetCommand {

    private KeysetCommand() {}

    /** Runs it as the README says. Answers its status. */
    public static int run(Path file) {
        Path war = PortalWar.asDelivered();
        String unpacked = war.toString().replaceFirst("\\.war$", "");
        var command = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                unpacked + "/WEB-INF/lib/*",
                "org.wardkey.identity.vault.CreateKeyset",
                file.toString());
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
