package org.wardkey.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of the internet protocol, as they are written. Nothing is ever looked up: a name is no address. */
public final class IpAddress {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    /** What is written so and is no address is refused by the platform, without a look-up, for its colon. */
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private IpAddress() {}

    /** The four or sixteen bytes of an address; four, too, of one that stands for an IPv4 address. */
    public static Optional<byte[]> bytes(String written) {
        if (!V4.matcher(written).matches() && !V6.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(written).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
