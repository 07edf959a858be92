package org.wardkey.identity.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Creates the keyset file of a new installation. Needs no server, only the jars that the WAR carries:
 *
 * <pre>{@code
 * unzip -d wardkey wardkey.war 'WEB-INF/lib/*'
 * java -cp 'wardkey/WEB-INF/lib/*' org.wardkey.identity.vault.CreateKeyset /etc/wardkey/keyset.json
 * }</pre>
 */
public final class CreateKeyset {

    private CreateKeyset() {}

    /** Ends with status 0 if the file was created, 1 if it was not, 2 if no file was named. */
    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) {
        if (arguments.length != 1) {
            System.err.println("Usage: " + command(Path.of("FILE")));
            System.exit(2);
        }
        try {
            create(Path.of(arguments[0]));
            System.out.println("Created. Keep a copy apart from the database and its backups:"
                    + " without this file, nothing that is sealed can be opened.");
        } catch (FileAlreadyExistsException e) {
            System.err.println("There is a file already: " + arguments[0] + ". It was left as it is.");
            System.exit(1);
        } catch (IOException | GeneralSecurityException e) {
            System.err.println("Cannot create the keyset file: " + e);
            System.exit(1);
        }
    }

    static void create(Path file) throws IOException, GeneralSecurityException {
        new KeysetFile(file).create(Keyset.generate());
    }

    /** What to type. */
    static String command(Path file) {
        return "java -cp 'WEB-INF/lib/*' " + CreateKeyset.class.getName() + ' ' + file;
    }
}
