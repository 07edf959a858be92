package org.wardkey.identity.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AddressRange;
import org.wardkey.identity.AddressRanges;

/** Networks that hide where somebody is, such as the exits of Tor: a file of addresses or ranges, one a line, by setting. */
@ApplicationScoped
class Anonymisers {

    private static final String SETTING = "wardkey.places.anonymisers";
    private static final System.Logger LOG = System.getLogger(Anonymisers.class.getName());

    private @Nullable RenewedFile<AddressRanges> file;

    @Inject
    Anonymisers(Config config) {
        this(config.getOptionalValue(SETTING, String.class).map(Path::of));
    }

    Anonymisers(Optional<Path> file) {
        this.file = file.map(path -> new RenewedFile<>(SETTING, path, Anonymisers::read))
                .orElse(null);
    }

    protected Anonymisers() {
        // for the container's proxy
    }

    /** Is made at the start, so that a file that cannot be used stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    /** Whether an address is in one of them. */
    boolean contain(String address) {
        return file != null && file.present().contain(address);
    }

    /** Takes up a list that ops have renewed. */
    void lookAgain() {
        try {
            if (file != null && file.lookAgain()) {
                LOG.log(System.Logger.Level.INFO, "The anonymising networks are those of {0} now", file);
            }
        } catch (FileUnusable e) {
            LOG.log(System.Logger.Level.ERROR, "The anonymising networks stay as they are. {0}", e.getMessage());
        }
    }

    /** Blank lines, and what comes after a {@code #}, do not count. */
    private static AddressRanges read(Path file) throws IOException {
        List<AddressRange> ranges = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = line.split("#", 2)[0].strip();
            if (!text.isEmpty()) {
                String where = "line " + number;
                ranges.add(AddressRange.read(text)
                        .orElseThrow(() -> new IOException(where + " is no address and no range like 192.0.2.0/24")));
            }
        }
        return new AddressRanges(ranges);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new IOException("it is no text", e);
        }
    }
}
