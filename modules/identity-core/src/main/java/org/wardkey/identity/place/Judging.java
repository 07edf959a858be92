package org.wardkey.identity.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wardkey.identity.place.Rule.Anonymiser;
import org.wardkey.identity.place.Rule.ImpossibleTravel;
import org.wardkey.identity.place.Rule.NewCity;
import org.wardkey.identity.place.Rule.NewCountry;

/** Puts each visit to the rules. */
@ApplicationScoped
class Judging {

    private Measures measures;
    private List<Rule> rules;

    @Inject
    Judging(Measures measures, Anonymisers anonymisers, @ConfigProperty(name = "wardkey.places.fastest") int fastest) {
        if (fastest < 1) {
            throw new IllegalArgumentException("wardkey.places.fastest: at least one kilometre an hour");
        }
        this.measures = measures;
        this.rules = List.of(
                new NewCountry(), new NewCity(), new ImpossibleTravel(fastest), new Anonymiser(anonymisers::contain));
    }

    @SuppressWarnings("NullAway.Init")
    protected Judging() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    /** What is unusual about it. The hospital's own networks never are. */
    Arrival judge(Visit visit) {
        List<String> broken = visit.place() instanceof Place.Named
                ? List.of()
                : rules.stream()
                        .filter(rule -> measures.of(rule.name()) != Measure.OFF)
                        .filter(rule -> rule.unusual(visit))
                        .map(Rule::name)
                        .toList();
        Measure strongest =
                broken.stream().map(measures::of).max(Comparator.naturalOrder()).orElse(Measure.OFF);
        return new Arrival(visit, broken, strongest);
    }
}
