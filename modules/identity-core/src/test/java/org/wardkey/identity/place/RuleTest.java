package org.wardkey.identity.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardkey.identity.place.Somewhere.DELHI;
import static org.wardkey.identity.place.Somewhere.GERMANY;
import static org.wardkey.identity.place.Somewhere.INDIA;
import static org.wardkey.identity.place.Somewhere.KIEL;
import static org.wardkey.identity.place.Somewhere.MUMBAI;
import static org.wardkey.identity.place.Somewhere.NOON;
import static org.wardkey.identity.place.Somewhere.known;
import static org.wardkey.identity.place.Somewhere.visit;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.place.Rule.Anonymiser;
import org.wardkey.identity.place.Rule.ImpossibleTravel;
import org.wardkey.identity.place.Rule.NewCity;
import org.wardkey.identity.place.Rule.NewCountry;

@DisplayName("F23: unusual is")
class RuleTest {

    private static final Rule TRAVEL = new ImpossibleTravel(1000);
    private static final Place NOBODY_KNOWS = new Place.Unknown();

    @Nested
    @DisplayName("a new country:")
    class ANewCountry {

        private final Rule rule = new NewCountry();

        @Test
        @DisplayName("one that they were never in, though they were in another")
        void neverIn() {
            assertThat(rule.unusual(visit(KIEL, known(MUMBAI)))).isTrue();
            assertThat(rule.unusual(visit(GERMANY, known(MUMBAI), known(INDIA))))
                    .isTrue();
        }

        @Test
        @DisplayName("not the first, not another city, and not where nobody knows")
        void usual() {
            assertThat(rule.unusual(visit(KIEL))).isFalse();
            assertThat(rule.unusual(visit(DELHI, known(MUMBAI)))).isFalse();
            assertThat(rule.unusual(visit(KIEL, known(MUMBAI), known(GERMANY)))).isFalse();
            assertThat(rule.unusual(visit(NOBODY_KNOWS, known(MUMBAI)))).isFalse();
        }
    }

    @Nested
    @DisplayName("a new city:")
    class ANewCity {

        private final Rule rule = new NewCity();

        @Test
        @DisplayName("one that they were never in, though they were in another, in whatever country")
        void neverIn() {
            assertThat(rule.unusual(visit(DELHI, known(MUMBAI)))).isTrue();
            assertThat(rule.unusual(visit(KIEL, known(MUMBAI)))).isTrue();
        }

        @Test
        @DisplayName("not the first, not one that was known, and not where no city is")
        void usual() {
            assertThat(rule.unusual(visit(DELHI))).isFalse();
            assertThat(rule.unusual(visit(DELHI, known(INDIA)))).isFalse();
            assertThat(rule.unusual(visit(DELHI, known(MUMBAI), known(DELHI)))).isFalse();
            assertThat(rule.unusual(visit(INDIA, known(MUMBAI)))).isFalse();
            assertThat(rule.unusual(visit(NOBODY_KNOWS, known(MUMBAI)))).isFalse();
        }
    }

    @Nested
    @DisplayName("impossible travel:")
    class Travel {

        @Test
        @DisplayName("farther from the last place than the fastest comes in the time, both circles left out")
        void tooFar() {
            // 1,153 km as a bird flies; 1,093 between the circles.
            assertThat(TRAVEL.unusual(visit(DELHI, known(MUMBAI, NOON.minus(Duration.ofMinutes(65))))))
                    .isTrue();
            assertThat(TRAVEL.unusual(visit(DELHI, known(MUMBAI, NOON.minus(Duration.ofMinutes(67))))))
                    .isFalse();
            assertThat(new ImpossibleTravel(100)
                            .unusual(visit(DELHI, known(MUMBAI, NOON.minus(Duration.ofMinutes(67))))))
                    .isTrue();
        }

        @Test
        @DisplayName("counted from the last place alone, and in no time where the clock was put back")
        void last() {
            Instant longAgo = NOON.minus(Duration.ofDays(300));
            assertThat(TRAVEL.unusual(visit(DELHI, known(DELHI, NOON), known(KIEL, longAgo))))
                    .isFalse();
            assertThat(TRAVEL.unusual(visit(DELHI, known(KIEL, NOON), known(DELHI, longAgo))))
                    .isTrue();
            assertThat(TRAVEL.unusual(visit(DELHI, known(KIEL, NOON.plusSeconds(3600)))))
                    .isTrue();
            assertThat(TRAVEL.unusual(visit(DELHI, known(DELHI, NOON.plusSeconds(3600)))))
                    .isFalse();
        }

        @Test
        @DisplayName("not the first, not where it is unknown how far, and not within a circle")
        void usual() {
            assertThat(TRAVEL.unusual(visit(DELHI))).isFalse();
            assertThat(TRAVEL.unusual(visit(DELHI, known(GERMANY, NOON)))).isFalse();
            assertThat(TRAVEL.unusual(visit(GERMANY, known(DELHI, NOON)))).isFalse();
            assertThat(TRAVEL.unusual(visit(NOBODY_KNOWS, known(DELHI, NOON)))).isFalse();
            assertThat(TRAVEL.unusual(visit(MUMBAI, known(INDIA, NOON)))).isFalse();
        }
    }

    @Property
    @Label("impossible travel: never where there was more time than where it was possible")
    void moreTime(
            @ForAll @LongRange(min = 0, max = 100_000) long less,
            @ForAll @LongRange(min = 0, max = 100_000) long more) {
        boolean soon = TRAVEL.unusual(visit(KIEL, known(MUMBAI, NOON.minusSeconds(less))));
        boolean later = TRAVEL.unusual(visit(KIEL, known(MUMBAI, NOON.minusSeconds(less + more))));

        assertThat(later && !soon).isFalse();
    }

    @Test
    @DisplayName("an anonymising network, wherever it is")
    void anonymiser() {
        assertThat(new Anonymiser("192.0.2.7"::equals).unusual(visit(NOBODY_KNOWS)))
                .isTrue();
        assertThat(new Anonymiser("192.0.2.7"::equals).unusual(visit(MUMBAI, known(MUMBAI))))
                .isTrue();
        assertThat(new Anonymiser("192.0.2.8"::equals).unusual(visit(MUMBAI))).isFalse();
    }
}
