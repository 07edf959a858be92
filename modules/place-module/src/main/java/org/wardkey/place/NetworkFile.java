package org.wardkey.place;

import com.maxmind.db.InvalidDatabaseException;
import com.maxmind.db.Metadata;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.wardkey.identity.IpAddress;
import org.wardkey.identity.place.Location;

/** An edition of the networks of the world. */
final class NetworkFile {

    private final Reader reader;

    private NetworkFile(Reader reader) {
        this.reader = reader;
    }

    /**
     * Opens a file.
     *
     * <p>What is used is a copy of it that nobody else can write to, mapped into memory: it takes nothing of the heap, the
     * system may drop pages that nobody asks for, and writing over the file does not pull them from under a look-up. It is
     * gone from the disk with the last look-up, when the heap is cleared of this.
     *
     * @throws IOException if it is no City or Country database; the message is for ops
     */
    static NetworkFile open(Path file) throws IOException {
        Path copy = Files.createTempFile("wardkey-networks-", ".mmdb");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return new NetworkFile(cityOrCountry(new Reader(copy.toFile(), Reader.FileMode.MEMORY_MAPPED)));
        } catch (InvalidDatabaseException | RuntimeException e) {
            throw new IOException("it is no MaxMind database, or not the whole of one", e);
        } finally {
            discard(copy);
        }
    }

    private static Reader cityOrCountry(Reader reader) throws IOException {
        String type = reader.getMetadata().databaseType();
        if (!type.contains("City") && !type.contains("Country")) {
            throw new IOException("it is of the kind " + type + ", and a City or Country database is needed");
        }
        return reader;
    }

    private static void discard(Path copy) throws IOException {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            // Windows keeps what is mapped.
            copy.toFile().deleteOnExit();
        }
    }

    /** Which edition it is. */
    String edition() {
        Metadata about = reader.getMetadata();
        return about.databaseType() + " of " + LocalDate.ofInstant(about.buildTime(), ZoneOffset.UTC);
    }

    /**
     * Where an address is, if that is known.
     *
     * @throws IOException if the file is broken there
     */
    Optional<Location> locate(String address) throws IOException {
        Optional<byte[]> bytes = IpAddress.bytes(address).filter(this::holds);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Map<?, ?> found = reader.get(InetAddress.getByAddress(bytes.get()), Map.class);
        return Optional.ofNullable(found).flatMap(entry -> new NetworkEntry(entry).location());
    }

    private boolean holds(byte[] address) {
        return address.length == 4 || reader.getMetadata().ipVersion() == 6;
    }
}
