package org.wardkey.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N28: our own cookies")
class CookiesTest {

    @Test
    void overTlsAreSecureAndThisHostsAlone() {
        var exchange = Exchange.get("/sign-in").overTls();

        Cookies.write(exchange.request(), exchange.response(), Cookies.LANGUAGE, "hi", Duration.ofDays(365));

        assertThat(exchange.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("__Host-wardkey-language");
            assertThat(cookie.getSecure()).isTrue();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
            assertThat(cookie.getMaxAge()).isEqualTo(31_536_000);
        });
    }

    @Test
    @DisplayName("N28: are Secure where ops say that people come over TLS, although a proxy ends it")
    void behindAProxy() {
        var exchange = Exchange.get("/sign-in").deployedUnder("https://portal.hospital.example");

        Cookies.write(exchange.request(), exchange.response(), Cookies.SESSION, "x", Cookies.UNTIL_BROWSER_CLOSES);

        assertThat(exchange.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("__Host-wardkey-session");
            assertThat(cookie.getSecure()).isTrue();
        });
    }

    @Test
    void withoutTlsHaveTheBareName() {
        var exchange = Exchange.get("/sign-in");

        Cookies.write(exchange.request(), exchange.response(), Cookies.FORM, "x", Cookies.UNTIL_BROWSER_CLOSES);

        assertThat(exchange.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("wardkey-form");
            assertThat(cookie.getSecure()).isFalse();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getMaxAge()).isNegative();
        });
    }

    @Test
    @DisplayName("over TLS are not read under a name that a neighbour could plant")
    void planted() {
        var planted = Exchange.get("/sign-in").overTls().cookie("wardkey-form", "planted");
        var both = Exchange.get("/sign-in")
                .overTls()
                .cookie("wardkey-form", "planted")
                .cookie("__Host-wardkey-form", "ours");

        assertThat(Cookies.read(planted.request(), Cookies.FORM)).isEmpty();
        assertThat(Cookies.read(both.request(), Cookies.FORM)).contains("ours");
        assertThat(Cookies.read(Exchange.get("/").request(), Cookies.FORM)).isEmpty();
    }
}
