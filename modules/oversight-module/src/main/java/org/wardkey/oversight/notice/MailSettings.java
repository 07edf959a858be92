package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.oversight.notice.SmtpServer.Login;
import org.wardkey.oversight.notice.SmtpServer.Security;

/** The mail server as ops set it: {@code wardkey.mail.host} and what belongs to it. Where none is set, no mail is sent. */
@ApplicationScoped
class MailSettings {

    private static final String PREFIX = "wardkey.mail.";

    private Optional<SmtpServer> server;

    @Inject
    MailSettings(Config config) {
        this.server = read(config, "host").map(host -> server(host, config));
    }

    @SuppressWarnings("NullAway.Init")
    protected MailSettings() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it, and not the first letter. */
    void refuseAtStart(@Observes Startup startup) {
        server();
    }

    Optional<SmtpServer> server() {
        return server;
    }

    private static SmtpServer server(String host, Config config) {
        Security security = read(config, "security").map(Security::parse).orElse(Security.STARTTLS);
        return new SmtpServer(
                host,
                read(config, "port").map(MailSettings::port).orElse(security.usualPort()),
                security,
                login(read(config, "user"), read(config, "password")),
                from(read(config, "from").orElse("")));
    }

    private static Optional<Login> login(Optional<String> user, Optional<String> password) {
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException(
                    "Of the settings wardkey.mail.user and wardkey.mail.password one is missing. Set both, or none.");
        }
        return user.map(name -> new Login(name, Secret.of(password.orElseThrow())));
    }

    private static EmailAddress from(String setting) {
        try {
            return new EmailAddress(setting.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The setting wardkey.mail.from is \"" + setting
                            + "\", and not an e-mail address. Letters come from it.",
                    e);
        }
    }

    private static int port(String setting) {
        try {
            return Integer.parseInt(setting.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The setting wardkey.mail.port is \"" + setting + "\", and not 1 to 65535.", e);
        }
    }

    private static Optional<String> read(Config config, String name) {
        return config.getOptionalValue(PREFIX + name, String.class);
    }
}
