package org.wardkey.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F17: wardkey.sms.gateway")
class GatewaySettingsTest {

    @Test
    @DisplayName("ASVS V6.6.1: is none as delivered, and nothing is sent")
    void off() {
        var settings = of(Map.of());

        assertThat(settings.isOn()).isFalse();
        assertThat(settings.gateway()).isInstanceOf(NoGateway.class);
        assertThat(of(Map.of("wardkey.sms.gateway", "none")).isOn()).isFalse();
    }

    @Test
    @DisplayName("is Kannel, whose settings have to be there")
    void kannel() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "wardkey.sms.gateway", "kannel",
                "wardkey.sms.kannel.url", "http://localhost:13013/cgi-bin/sendsms",
                "wardkey.sms.kannel.user", "ward",
                "wardkey.sms.kannel.password", "secret",
                "wardkey.sms.kannel.from", "Hospital"));

        assertThat(of(settings).isOn()).isTrue();
        assertThat(of(settings).gateway()).isInstanceOf(KannelGateway.class);
        settings.remove("wardkey.sms.kannel.password");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(settings))
                .withMessage("wardkey.sms.kannel.password is missing, and wardkey.sms.gateway needs it");
    }

    @Test
    @DisplayName("is a gateway over HTTPS, by POST and with a status of success unless the settings say otherwise")
    void https() {
        var settings = of(Map.of("wardkey.sms.gateway", "https", "wardkey.sms.https.url", "https://g/{digits}/{text}"));

        assertThat(settings.gateway()).isInstanceOf(HttpsGateway.class);
    }

    @Test
    @DisplayName("is nothing else: a slip of the pen stops the start")
    void wrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of("wardkey.sms.gateway", "on")))
                .withMessage("wardkey.sms.gateway: none, kannel or https, and not on");
    }

    private static GatewaySettings of(Map<String, String> settings) {
        return new GatewaySettings((Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getOptionalValue")) {
                        return Optional.ofNullable(settings.get((String) arguments[0]));
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
