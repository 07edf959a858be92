package org.wardkey.identity.password;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Loads the libsodium that the application carries for this platform. The system's own is not asked: it may be any. */
final class Sodium {

    private Sodium() {}

    /**
     * Loads it.
     *
     * @throws IOException if there is none for this platform, or it cannot be unpacked
     * @throws UnsatisfiedLinkError if it cannot be loaded, for example because the temporary folder forbids execution
     */
    static NativeLibrary load() throws IOException {
        String resource = resource(Platform.RESOURCE_PREFIX);
        // Only its owner may write the copy, and it is gone as soon as it is loaded.
        Path copy = Files.createTempFile("wardkey-", resource.substring(resource.lastIndexOf('.')));
        try (var packed = Sodium.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new FileNotFoundException("no " + resource);
            }
            Files.copy(packed, copy, StandardCopyOption.REPLACE_EXISTING);
            return NativeLibrary.getInstance(copy.toString());
        } finally {
            deleteNowOrAtExit(copy);
        }
    }

    /** Where it is packed, for a platform by JNA's name. Only platforms of 64 bits: see {@link NativeArgon2id}. */
    static String resource(String platform) throws IOException {
        return switch (platform) {
            case "linux-x86-64" -> "/linux64/libsodium.so";
            case "linux-aarch64" -> "/arm64/libsodium.so";
            case "darwin-x86-64" -> "/mac/intel/libsodium.dylib";
            case "darwin-aarch64" -> "/mac/aarch64/libsodium.dylib";
            case "win32-x86-64" -> "/windows64/libsodium.dll";
            default -> throw new FileNotFoundException("no libsodium for " + platform);
        };
    }

    /** Windows keeps hold of a loaded library. */
    private static void deleteNowOrAtExit(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            copy.toFile().deleteOnExit();
        }
    }
}
