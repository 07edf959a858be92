package org.wardkey.web.it;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.Config;
import org.wardkey.identity.place.Measure;
import org.wardkey.identity.place.Measures;

/** What comes of unusual places, as the settings say, and for a while as a test says. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class ChosenMeasures extends Measures {

    @Inject
    private Config config;

    private Map<String, Measure> chosen = Map.of();

    /** Does the work while this alone comes of anything: the measure of each rule that is named. */
    <T> T during(Map<String, Measure> measures, Callable<T> work) throws Exception {
        chosen = measures;
        try {
            return work.call();
        } finally {
            chosen = Map.of();
        }
    }

    @Override
    public Measure of(String rule) {
        Map<String, Measure> now = chosen;
        return now.isEmpty() ? asDelivered(rule) : now.getOrDefault(rule, Measure.OFF);
    }

    private Measure asDelivered(String rule) {
        String setting = config.getValue("wardkey.places." + rule, String.class);
        return Arrays.stream(Measure.values())
                .filter(one -> one.setting().equals(setting))
                .findFirst()
                .orElseThrow();
    }
}
