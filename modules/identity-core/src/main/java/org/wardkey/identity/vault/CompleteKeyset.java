package org.wardkey.identity.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Gives a keyset file of an earlier version the part that came later, and leaves the others as they are. Where several
 * nodes have the file, it is run on one and the file copied to the others: they must have the same keys.
 *
 * <pre>{@code
 * java -cp 'wardkey/WEB-INF/lib/*' org.wardkey.identity.vault.CompleteKeyset /etc/wardkey/keyset.json
 * }</pre>
 */
public final class CompleteKeyset {

    private CompleteKeyset() {}

    /** Ends with status 0 if the file is complete now, 1 if it is not, 2 if no file was named. */
    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) {
        if (arguments.length != 1) {
            System.err.println("Usage: " + command(Path.of("FILE")));
            System.exit(2);
        }
        try {
            System.out.println(
                    complete(new KeysetFile(Path.of(arguments[0])))
                            ? "Completed. Copy the file to every node and to where its copy is kept."
                            : "Nothing is missing: the file was left as it is.");
        } catch (KeysetUnusable e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException | GeneralSecurityException e) {
            System.err.println("Cannot complete the keyset file: " + e);
            System.exit(1);
        }
    }

    /** Whether anything was missing. */
    static boolean complete(KeysetFile file) throws IOException, GeneralSecurityException {
        if (file.isComplete()) {
            return false;
        }
        file.replace(file.readCompleted());
        return true;
    }

    /** What to type. */
    static String command(Path file) {
        return "java -cp 'WEB-INF/lib/*' " + CompleteKeyset.class.getName() + ' ' + file;
    }
}
