package org.wardkey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void anOrdinaryOriginIsKept() {
        var origin = new Origin("2001:db8::1", "Mozilla/5.0 (Linux; Android 14)");

        assertThat(origin.address()).isEqualTo("2001:db8::1");
        assertThat(origin.device()).isEqualTo("Mozilla/5.0 (Linux; Android 14)");
        assertThat(Origin.server()).isEqualTo(new Origin("server", ""));
    }

    @Test
    @DisplayName("ASVS V16.4.1: characters that forge or turn lines of a log are replaced")
    void lineBreaksAndTheLikeAreReplaced() {
        var origin = new Origin("::1\r\nfake", "a\0b\u2028c\u2029d\u202Ee\u0085f\u001b[31m");

        assertThat(origin.address()).isEqualTo("::1\uFFFD\uFFFDfake");
        assertThat(origin.device()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFD[31m");
    }

    @Property
    @Label("whatever the client says fits its column and is printable")
    void whateverTheClientSaysFits(@ForAll String address, @ForAll String device) {
        var origin = new Origin(address, device.repeat(3));

        assertThat(origin.address()).hasSizeLessThanOrEqualTo(45);
        assertThat(origin.device()).hasSizeLessThanOrEqualTo(200);
        assertThat(origin.address() + origin.device()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    }

    @Test
    void anEmojiIsNotCutInHalf() {
        var origin = new Origin("x".repeat(44) + "😀", "😀".repeat(1_000_000));

        assertThat(origin.address()).isEqualTo("x".repeat(44));
        assertThat(origin.device()).isEqualTo("😀".repeat(100));
    }
}
