package org.wardkey.web.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.settings.Mode;

/** The house that a page belongs to, as ops set it. */
@Named
@ApplicationScoped
public class Hospital {

    @Inject
    @ConfigProperty(name = "wardkey.hospital.name")
    private String name;

    /** Where help is: a place, a telephone number, hours; one line, in any language. */
    @Inject
    @ConfigProperty(name = "wardkey.hospital.help-desk")
    private Optional<String> helpDesk;

    @Inject
    @ConfigProperty(name = "wardkey.base-url")
    private String address;

    @Inject
    private Mode mode;

    public String getName() {
        return name;
    }

    public @Nullable String getHelpDesk() {
        return helpDesk.orElse(null);
    }

    /** Where people find the portal, as it is printed for them. */
    public String getAddress() {
        return address;
    }

    /** Whether every page has to say that nothing here is real (invariant 12). */
    public boolean isDemonstration() {
        return mode == Mode.DEMONSTRATION;
    }
}
