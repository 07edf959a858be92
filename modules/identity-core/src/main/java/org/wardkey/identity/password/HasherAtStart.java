package org.wardkey.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the hasher when the application starts, so that a bad setting stops the deployment and not the first sign-in. */
@ApplicationScoped
class HasherAtStart {

    /** By default what OWASP asks: 19 MiB, two passes, one lane. */
    @Inject
    @ConfigProperty(name = "wardkey.password.argon2.memory-kib", defaultValue = "19456")
    private int memoryKib;

    @Inject
    @ConfigProperty(name = "wardkey.password.argon2.passes", defaultValue = "2")
    private int passes;

    @Inject
    @ConfigProperty(name = "wardkey.password.argon2.lanes", defaultValue = "1")
    private int lanes;

    @Inject
    @ConfigProperty(name = "wardkey.password.argon2.engine", defaultValue = "auto")
    private String engine;

    @Inject
    private SecureRandom random;

    private @Nullable PasswordHasher made;

    void load(@Observes @Initialized(ApplicationScoped.class) Object start) {
        hasher();
    }

    @Produces
    @ApplicationScoped
    synchronized PasswordHasher hasher() {
        if (made == null) {
            made = new Argon2idHasher(
                    Argon2idEngine.parse(engine).start(),
                    Argon2idCost.configured(memoryKib, passes, lanes),
                    random,
                    Runtime.getRuntime().availableProcessors());
        }
        return made;
    }
}
