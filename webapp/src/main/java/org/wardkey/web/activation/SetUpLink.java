package org.wardkey.web.activation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wardkey.identity.activation.FirstAdministrator;

/** Prints the set-up link at start, on the console and not into the log, as long as there is no administrator. */
@Singleton
@Startup
@DependsOn({"Database", "Demonstration"})
public class SetUpLink {

    @Inject
    private FirstAdministrator administrator;

    @Inject
    @ConfigProperty(name = "wardkey.base-url")
    private String baseUrl;

    @PostConstruct
    @SuppressWarnings("SystemConsoleNull")
    void print() {
        administrator
                .offer()
                .ifPresent(token -> System.out.printf(
                        "%n  There is no administrator yet. This link makes the first one, once, within 24 hours:%n"
                                + "  %s/set-up?token=%s%n%n",
                        baseUrl, token.text()));
    }
}
