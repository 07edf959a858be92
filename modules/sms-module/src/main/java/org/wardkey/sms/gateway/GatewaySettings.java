package org.wardkey.sms.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Which gateway carries short messages: {@code wardkey.sms.gateway} is none as delivered, or kannel, or https. */
@ApplicationScoped
public class GatewaySettings {

    static final String CHOICE = "wardkey.sms.gateway";

    private boolean chosen;
    private SmsGateway gateway;

    @Inject
    GatewaySettings(Config config) {
        String choice = config.getOptionalValue(CHOICE, String.class).orElse("none");
        this.chosen = !choice.equals("none");
        this.gateway = switch (choice) {
            case "none" -> new NoGateway();
            case "kannel" -> kannel(config);
            case "https" -> https(config);
            default -> throw new IllegalArgumentException(CHOICE + ": none, kannel or https, and not " + choice);
        };
    }

    @SuppressWarnings("NullAway.Init")
    protected GatewaySettings() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    /** Whether there is a gateway: without one nothing about SMS is on any page. */
    public boolean isOn() {
        return chosen;
    }

    SmsGateway gateway() {
        return gateway;
    }

    private static SmsGateway kannel(Config config) {
        return new KannelGateway(
                needed(config, KannelGateway.URL),
                needed(config, KannelGateway.USER),
                needed(config, KannelGateway.PASSWORD),
                needed(config, KannelGateway.FROM),
                new Wire());
    }

    private static SmsGateway https(Config config) {
        return new HttpsGateway(
                value(config, HttpsGateway.METHOD).orElse("POST"),
                needed(config, HttpsGateway.URL),
                Headers.read(value(config, Headers.SETTING).orElse("")),
                value(config, HttpsGateway.BODY).orElse(""),
                SuccessRule.read(value(config, SuccessRule.STATUS).orElse("200-299"), value(config, SuccessRule.BODY)),
                new Wire());
    }

    private static String needed(Config config, String setting) {
        return value(config, setting)
                .orElseThrow(() -> new IllegalArgumentException(setting + " is missing, and " + CHOICE + " needs it"));
    }

    private static Optional<String> value(Config config, String setting) {
        return config.getOptionalValue(setting, String.class);
    }
}
