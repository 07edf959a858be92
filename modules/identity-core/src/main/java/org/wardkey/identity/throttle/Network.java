package org.wardkey.identity.throttle;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wardkey.identity.IpAddress;

/**
 * Whom a source's failures are counted for: an IPv4 address, or the first 64 bits of an IPv6 address, which is what one
 * subscriber has.
 */
final class Network {

    private static final int V4_BYTES = 4;
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /** The network of an address; what is no address is a network of its own. */
    static String of(String address) {
        return IpAddress.bytes(address).map(Network::of).orElse("none");
    }

    private static String of(byte[] address) {
        return address.length == V4_BYTES
                ? IntStream.range(0, V4_BYTES)
                        .mapToObj(i -> Integer.toString(address[i] & 0xff))
                        .collect(Collectors.joining("."))
                : HexFormat.of().formatHex(address, 0, PREFIX_BYTES) + "::/64";
    }
}
