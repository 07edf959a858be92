package org.wardkey.identity.place;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** A reason to find the place of a sign-in unusual. Each knows one, and nothing of the others. */
sealed interface Rule {

    /** All that there are, by which ops set what comes of them. */
    List<String> NAMES = List.of(NewCountry.NAME, NewCity.NAME, ImpossibleTravel.NAME, Anonymiser.NAME);

    String name();

    boolean unusual(Visit visit);

    /** A country in which they never signed in, though they did in another. */
    record NewCountry() implements Rule {

        static final String NAME = "new-country";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public boolean unusual(Visit visit) {
            return visit.location()
                    .filter(here -> !visit.known().isEmpty()
                            && visit.known().stream()
                                    .noneMatch(place -> place.country().equals(here.country())))
                    .isPresent();
        }
    }

    /** A city in which they never signed in, though they did in another. */
    record NewCity() implements Rule {

        static final String NAME = "new-city";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public boolean unusual(Visit visit) {
            return visit.location()
                    .filter(here -> here.cityId() != 0
                            && visit.known().stream().anyMatch(place -> place.city() != 0)
                            && visit.known().stream().noneMatch(place -> place.city() == here.cityId()))
                    .isPresent();
        }
    }

    /**
     * So far from the last place that nobody gets here in the time.
     *
     * @param fastest in kilometres an hour
     */
    record ImpossibleTravel(int fastest) implements Rule {

        static final String NAME = "impossible-travel";

        private static final double HOUR = Duration.ofHours(1).toMillis();

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public boolean unusual(Visit visit) {
            return visit.known().stream()
                    .findFirst()
                    .filter(last -> visit.location()
                            .filter(here -> last.about().kilometresTo(here.about()) > reach(last, visit))
                            .isPresent())
                    .isPresent();
        }

        /** A clock that was put back leaves no time at all. */
        private double reach(KnownPlace last, Visit visit) {
            long passed = Duration.between(last.lastSeen(), visit.at()).toMillis();
            return fastest * Math.max(0, passed) / HOUR;
        }
    }

    /**
     * A network that hides where they are.
     *
     * @param listed whether an address is in one
     */
    record Anonymiser(Predicate<String> listed) implements Rule {

        static final String NAME = "anonymiser";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public boolean unusual(Visit visit) {
            return listed.test(visit.address());
        }
    }
}
