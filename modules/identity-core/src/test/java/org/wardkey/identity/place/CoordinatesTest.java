package org.wardkey.identity.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The way between two places")
class CoordinatesTest {

    private static final Coordinates MUMBAI = new Coordinates(19.0728, 72.8826, 0);
    private static final Coordinates DELHI = new Coordinates(28.6504, 77.2372, 0);

    @Test
    @DisplayName("is that of a great circle, less what is not known of both")
    void known() {
        assertThat(MUMBAI.kilometresTo(DELHI)).isCloseTo(1153, within(10.0));
        assertThat(new Coordinates(19.0728, 72.8826, 100).kilometresTo(new Coordinates(28.6504, 77.2372, 53)))
                .isCloseTo(1000, within(10.0));
        assertThat(new Coordinates(0, 179, 0).kilometresTo(new Coordinates(0, -179, 0)))
                .isCloseTo(222, within(1.0));
        assertThat(new Coordinates(90, 0, 0).kilometresTo(new Coordinates(-90, 0, 0)))
                .isCloseTo(20_015, within(1.0));
    }

    @Property
    @Label("is as long back, never less than none, and never longer than half around the earth")
    void anyTwo(@ForAll("places") Coordinates one, @ForAll("places") Coordinates other) {
        double there = one.kilometresTo(other);

        assertThat(there).isCloseTo(other.kilometresTo(one), within(0.001)).isBetween(0.0, 20_016.0);
        assertThat(one.kilometresTo(one)).isZero();
        assertThat(one.kilometresTo(Coordinates.ANYWHERE)).isZero();
        assertThat(new Coordinates(one.latitude(), one.longitude(), one.radius() + 1).kilometresTo(other))
                .isLessThanOrEqualTo(there);
    }

    @Test
    @DisplayName("leads nowhere outside the earth")
    void nowhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(90.1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(0, -180.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(Double.NaN, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(0, 0, -1));
    }

    @Provide
    Arbitrary<Coordinates> places() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180),
                        Arbitraries.integers().between(0, 1_000))
                .as(Coordinates::new);
    }
}
