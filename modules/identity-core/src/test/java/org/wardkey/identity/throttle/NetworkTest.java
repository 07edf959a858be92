package org.wardkey.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @DisplayName("F21: a source is an IPv4 address, or the /64 of an IPv6 address")
    @CsvSource({
        "203.0.113.7,203.0.113.7",
        "2001:db8:1:2:3:4:5:6,20010db800010002::/64",
        "2001:db8:1:2::1,20010db800010002::/64",
        "2001:DB8:1:2:ffff:ffff:ffff:ffff,20010db800010002::/64",
        "2001:db8:1:3::1,20010db800010003::/64",
        "::1,0000000000000000::/64",
        "::ffff:203.0.113.7,203.0.113.7",
        "server,none",
        "a-name.example,none",
        "'',none",
        "999.1.1.1,none",
        "::::,none"
    })
    void networks(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
