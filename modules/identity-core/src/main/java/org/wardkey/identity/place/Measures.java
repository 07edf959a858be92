package org.wardkey.identity.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** What comes of each rule, by setting: {@code wardkey.places.<rule>}. */
@ApplicationScoped
public class Measures {

    private static final String PREFIX = "wardkey.places.";

    private Map<String, Measure> chosen;

    @Inject
    Measures(Config config) {
        this((UnaryOperator<String>) name -> config.getValue(name, String.class));
    }

    Measures(UnaryOperator<String> setting) {
        this.chosen = Rule.NAMES.stream().collect(Collectors.toMap(rule -> rule, rule -> read(setting, PREFIX + rule)));
    }

    @SuppressWarnings("NullAway.Init")
    protected Measures() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    /** What comes of it where the rule of that name finds a place unusual. */
    public Measure of(String rule) {
        return chosen.getOrDefault(rule, Measure.OFF);
    }

    private static Measure read(UnaryOperator<String> setting, String name) {
        return Measure.read(setting.apply(name))
                .orElseThrow(() -> new IllegalArgumentException(name + ": off, notice, step-up or refuse"));
    }
}
