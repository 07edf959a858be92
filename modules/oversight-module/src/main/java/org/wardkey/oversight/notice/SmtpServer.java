package org.wardkey.oversight.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wardkey.identity.AddressRange;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.EmailAddress;

/**
 * The mail server that takes the hospital's letters.
 *
 * @param host its name or address
 * @param port where it listens
 * @param security how the line to it is kept from others
 * @param login what it asks the portal for, if it does
 * @param from whom letters come from
 */
public record SmtpServer(String host, int port, Security security, Optional<Login> login, EmailAddress from) {

    private static final int LAST_PORT = 65_535;
    private static final List<AddressRange> LOOPBACK = Stream.of("127.0.0.0/8", "::1")
            .flatMap(range -> AddressRange.read(range).stream())
            .toList();

    public SmtpServer {
        if (host.isBlank() || !host.equals(host.strip())) {
            throw new IllegalArgumentException("The setting wardkey.mail.host is not the name of a mail server.");
        }
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("The setting wardkey.mail.port is " + port + ", and not 1 to 65535.");
        }
        if (security == Security.NONE && !isThisMachine(host)) {
            throw new IllegalArgumentException(
                    "The setting wardkey.mail.security is none, and wardkey.mail.host is another machine: everybody on"
                            + " the way could read what people are told. Set it to starttls or tls.");
        }
    }

    /** By its name or address; nothing is looked up. */
    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || LOOPBACK.stream().anyMatch(range -> range.contains(host));
    }

    /** What the server asks the portal for. */
    public record Login(String user, Secret password) {}

    /** How the line to the server is kept from others. */
    public enum Security {
        /** Not at all: for a server on the same machine only. */
        NONE(25),
        /** The line begins in clear and is sealed before anything is said; a server that cannot is not told anything. */
        STARTTLS(587),
        /** Sealed from the first byte. */
        TLS(465);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        /** Where servers listen for that. */
        int usualPort() {
            return port;
        }

        static Security parse(String setting) {
            return switch (setting.strip().toLowerCase(Locale.ROOT)) {
                case "none" -> NONE;
                case "starttls" -> STARTTLS;
                case "tls" -> TLS;
                default ->
                    throw new IllegalArgumentException("The setting wardkey.mail.security is \"" + setting
                            + "\". Set it to starttls, tls or none.");
            };
        }
    }
}
