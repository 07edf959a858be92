package org.wardkey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many ranges of addresses")
class AddressRangesTest {

    @Property
    @Label("hold what one of them holds, and nothing else")
    void asEach(@ForAll("ranges") List<String> texts, @ForAll("addresses") String address) {
        List<AddressRange> ranges =
                texts.stream().flatMap(text -> AddressRange.read(text).stream()).toList();

        assertThat(ranges).hasSameSizeAs(texts);
        assertThat(new AddressRanges(ranges).contain(address))
                .isEqualTo(ranges.stream().anyMatch(range -> range.contains(address)));
    }

    @Test
    @DisplayName("hold what is written in another way, and nothing that is no address")
    void written() {
        var ranges = new AddressRanges(List.of(
                AddressRange.read("2001:db8::/33").orElseThrow(),
                AddressRange.read("192.0.2.7").orElseThrow()));

        assertThat(ranges.contain("2001:0DB8:0000::7")).isTrue();
        assertThat(ranges.contain("2001:db8:8000::7")).isFalse();
        assertThat(ranges.contain("::ffff:192.0.2.7")).isTrue();
        assertThat(ranges.contain("192.0.2.8")).isFalse();
        assertThat(ranges.contain("somewhere")).isFalse();
        assertThat(new AddressRanges(List.of()).contain("192.0.2.7")).isFalse();
    }

    @Provide
    Arbitrary<List<String>> ranges() {
        Arbitrary<String> four = Combinators.combine(
                        addresses(), Arbitraries.integers().between(0, 32))
                .as((address, bits) -> address + '/' + bits)
                .filter(text -> !text.contains(":"));
        Arbitrary<String> six = Combinators.combine(
                        addresses(), Arbitraries.integers().between(0, 128))
                .as((address, bits) -> address + '/' + bits)
                .filter(text -> text.contains(":"));
        return Arbitraries.oneOf(four, six).list().ofMaxSize(6);
    }

    /** Few, so that they meet. */
    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<Integer> few = Arbitraries.of(0, 1, 2, 127, 128, 255);
        Arbitrary<String> four =
                few.list().ofSize(4).map(parts -> String.format(Locale.ROOT, "%d.%d.%d.%d", parts.toArray()));
        Arbitrary<String> six = few.list()
                .ofSize(4)
                .map(parts -> String.format(Locale.ROOT, "20%02x:%x::%x:%x", parts.toArray()))
                .filter(text -> text.indexOf(':') == 4);
        return Arbitraries.oneOf(four, six);
    }
}
