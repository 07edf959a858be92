package org.wardkey.oversight.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoredEntryTest {

    private static final StoredEntry ENTRY = new StoredEntry(
            7,
            101,
            Instant.parse("2026-03-02T04:05:06.789012Z"),
            "SIGN_IN",
            "DONE",
            41L,
            null,
            "authenticator-app",
            "2001:db8::17",
            "ward PC",
            "आशा");

    /** A changed form would make every link that stands in any database wrong: a new one has to leave old links right. */
    @Test
    @DisplayName("Invariant 9: what is hashed of an entry, and how, never changes")
    void theFormNeverChanges() {
        ChainHash first = ChainHash.GENESIS.next(1, ENTRY);

        assertThat(first.hex()).isEqualTo("aab427e5686a1f1529c555154b9689a5dad976e8b108ec53b08e9ab6ea7e855a");
        assertThat(first.next(2, ENTRY).hex())
                .isEqualTo("2004c7fdecf55472dbd2961df5a2668b8a6b5d1cef3d8b228891aeb3c48a26f1");
    }

    @Property(tries = 300)
    @Label("Invariant 9: two entries that differ anywhere are never hashed alike, however their texts run together")
    void noTwoAreAlike(@ForAll String one, @ForAll String other, @ForAll boolean absent) {
        Assume.that(isStorable(one) && isStorable(other) && isStorable(one + other));
        String factor = absent ? null : "";
        var entry = with(one, other, factor);

        Stream<StoredEntry> others = Stream.of(
                with(one + other, "", factor),
                with("", one + other, factor),
                with(other, one, factor),
                with(one, other, absent ? "" : null));

        assertThat(others.filter(o -> !o.equals(entry)))
                .noneMatch(o -> ChainHash.GENESIS.next(1, o).equals(ChainHash.GENESIS.next(1, entry)));
    }

    @Test
    @DisplayName("Invariant 9: the same entry at another place, or behind another link, has another hash")
    void thePlaceCounts() {
        ChainHash here = ChainHash.GENESIS.next(1, ENTRY);

        assertThat(ChainHash.GENESIS.next(2, ENTRY)).isNotEqualTo(here);
        assertThat(here.next(1, ENTRY)).isNotEqualTo(here);
    }

    /** Half a character is no text, and no database takes it. */
    private static boolean isStorable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static StoredEntry with(String device, String detail, @Nullable String factor) {
        return new StoredEntry(7, 101, ENTRY.happenedAt(), "SIGN_IN", "DONE", null, null, factor, "", device, detail);
    }
}
