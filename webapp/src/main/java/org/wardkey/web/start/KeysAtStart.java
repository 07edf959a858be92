package org.wardkey.web.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.wardkey.identity.rotation.KeyWatch;

/** Before the first request the other servers know which keys this one holds: none is promoted behind its back. */
@Singleton
@Startup
@DependsOn("Database")
public class KeysAtStart {

    @Inject
    private KeyWatch watch;

    @PostConstruct
    void look() {
        watch.look();
    }
}
