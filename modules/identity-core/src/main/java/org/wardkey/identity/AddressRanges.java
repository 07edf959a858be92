package org.wardkey.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Any number of ranges. Whether an address is in one of them costs one look for each length that they have, not one each. */
public final class AddressRanges {

    private static final HexFormat HEX = HexFormat.of();

    /** By the bytes of an address and the bits that count: the beginnings. */
    private final Map<Length, Set<String>> beginnings = new HashMap<>();

    public AddressRanges(Collection<AddressRange> ranges) {
        for (AddressRange range : ranges) {
            var length = new Length(range.network().length, range.bits());
            beginnings.computeIfAbsent(length, any -> new HashSet<>()).add(length.beginning(range.network()));
        }
    }

    /** Whether an address, as text, is in one of them. */
    public boolean contain(String address) {
        Optional<byte[]> bytes = IpAddress.bytes(address);
        return bytes.isPresent()
                && beginnings.entrySet().stream()
                        .anyMatch(of -> of.getKey().bytes() == bytes.get().length
                                && of.getValue().contains(of.getKey().beginning(bytes.get())));
    }

    private record Length(int bytes, int bits) {

        String beginning(byte[] address) {
            byte[] kept = new byte[bytes];
            System.arraycopy(address, 0, kept, 0, (bits + 7) / 8);
            if (bits % 8 != 0) {
                kept[bits / 8] &= (byte) (0xFF00 >> (bits % 8));
            }
            return HEX.formatHex(kept);
        }
    }
}
