package org.wardkey.oversight.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the chain is made, as ops set it. */
@ApplicationScoped
class ChainSettings {

    static final String FILE = "wardkey.audit.checkpoint.file";
    static final String FILE_UNLESS_SET = "data/audit-checkpoints.txt";

    /** Reads the settings at the start, so that a wrong one stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start, ChainPace pace) {
        // That it is made is all.
    }

    @Produces
    @Singleton
    ChainPace pace(
            @ConfigProperty(name = "wardkey.audit.link.every", defaultValue = "PT1S") Duration link,
            @ConfigProperty(name = "wardkey.audit.checkpoint.every", defaultValue = "PT1M") Duration checkpoint) {
        return new ChainPace(link, checkpoint);
    }

    @Produces
    @Singleton
    CheckpointFile file(@ConfigProperty(name = FILE, defaultValue = FILE_UNLESS_SET) String path) {
        return new CheckpointFile(Path.of(path));
    }
}
