package org.wardkey.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of network addresses, such as {@code 10.0.0.0/8}, {@code 127.0.0.1} or {@code fd00::/8}. */
public final class AddressRange {

    private static final Pattern RANGE = Pattern.compile("([^/]{2,45})(?:/([0-9]{1,3}))?");

    /** As proxies write it: alone, in brackets, with a port. */
    private static final Pattern HOP = Pattern.compile("(?:\\[([^\\]]+)\\]|([^\\[\\]]+?))(?::[0-9]{1,5})?");

    private final byte[] network;
    private final int bits;

    private AddressRange(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** Reads a setting; empty if it is no range. */
    public static Optional<AddressRange> read(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        return IpAddress.bytes(range.group(1))
                .map(network -> new AddressRange(
                        network, range.group(2) == null ? network.length * 8 : Integer.parseInt(range.group(2))))
                .filter(read -> read.bits <= read.network.length * 8);
    }

    /** The address in a hop of a chain of proxies, if it is one. A name is none, and is not looked up. */
    public static Optional<String> literal(String hop) {
        String text = hop.strip();
        if (IpAddress.bytes(text).isPresent()) {
            return Optional.of(text);
        }
        Matcher dressed = HOP.matcher(text);
        if (!dressed.matches()) {
            return Optional.empty();
        }
        String bare = dressed.group(1) == null ? dressed.group(2) : dressed.group(1);
        return IpAddress.bytes(bare).map(address -> bare);
    }

    /** The address that it begins with; what comes after {@link #bits()} may be set, and does not count. */
    byte[] network() {
        return network.clone();
    }

    /** How many bits of an address say that it is in it. */
    int bits() {
        return bits;
    }

    /** Whether an address, as text, is in it. */
    public boolean contains(String address) {
        return IpAddress.bytes(address).filter(this::contains).isPresent();
    }

    private boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
