package org.wardkey.identity.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Whom a source's failures are counted for: an IPv4 address, or the first 64 bits of an IPv6 address, which is what one
 * subscriber has.
 */
final class Network {

    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /** The network of an address; what is no address is a network of its own. */
    static String of(String address) {
        // Only a literal: a name would be looked up.
        if (!LITERAL.matcher(address).matches()) {
            return "none";
        }
        try {
            InetAddress literal = InetAddress.getByName(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(literal.getAddress(), 0, PREFIX_BYTES) + "::/64"
                    : literal.getHostAddress();
        } catch (UnknownHostException e) {
            return "none";
        }
    }
}
