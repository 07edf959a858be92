package org.wardkey.identity.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wardkey.identity.place.Somewhere.KIEL;
import static org.wardkey.identity.place.Somewhere.MUMBAI;
import static org.wardkey.identity.place.Somewhere.NOON;
import static org.wardkey.identity.place.Somewhere.known;
import static org.wardkey.identity.place.Somewhere.visit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("F23: what comes of an unusual place")
class JudgingTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is the strongest that is set for a rule that finds it so; all these are told, with the country")
    void strongest() {
        var judging = judging("notice", "off", "step-up", "refuse");

        Arrival abroad = judging.judge(visit(KIEL, known(MUMBAI, NOON)));

        assertThat(abroad.measure()).isEqualTo(Measure.STEP_UP);
        assertThat(abroad.detail()).isEqualTo("new-country, impossible-travel DE");
        assertThat(abroad.asksForCode()).isTrue();
        assertThat(abroad.refused()).isFalse();
        assertThat(judging("refuse", "notice", "off", "off")
                        .judge(abroad.visit())
                        .refused())
                .isTrue();
        Arrival told = judging("notice", "notice", "off", "off").judge(visit(Somewhere.DELHI, known(MUMBAI)));
        assertThat(told.detail()).isEqualTo("new-city IN");
        assertThat(told.asksForCode()).isFalse();
        assertThat(told.usual()).isFalse();
    }

    @Test
    @DisplayName("is nothing where the rules are off, and at a known place")
    void nothing() {
        assertThat(judging("off", "off", "off", "off")
                        .judge(visit(KIEL, known(MUMBAI)))
                        .usual())
                .isTrue();
        assertThat(judging("refuse", "refuse", "refuse", "refuse")
                        .judge(visit(MUMBAI, known(MUMBAI)))
                        .usual())
                .isTrue();
    }

    @Test
    @DisplayName("is nothing in a named network of the hospital, whatever a list or a file says of it")
    void named() throws Exception {
        Path list = Files.writeString(folder.resolve("list"), "192.0.2.0/24\n");
        var judging =
                new Judging(measures("refuse", "refuse", "refuse", "refuse"), new Anonymisers(Optional.of(list)), 1000);

        assertThat(judging.judge(visit(new Place.Named("Main building"), known(KIEL)))
                        .usual())
                .isTrue();
        Arrival elsewhere = judging.judge(visit(new Place.Unknown(), known(KIEL)));
        assertThat(elsewhere.refused()).isTrue();
        assertThat(elsewhere.detail()).isEqualTo("anonymiser");
    }

    @Test
    @DisplayName("is off, a notice, a step-up or a refusal; other settings stop the start")
    void settings() {
        var measures = measures("off", " notice ", "step-up", "refuse");

        assertThat(measures.of("new-country")).isEqualTo(Measure.OFF);
        assertThat(measures.of("new-city")).isEqualTo(Measure.NOTICE);
        assertThat(measures.of("impossible-travel")).isEqualTo(Measure.STEP_UP);
        assertThat(measures.of("anonymiser")).isEqualTo(Measure.REFUSE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measures("off", "off", "block", "off"))
                .withMessageContaining("wardkey.places.impossible-travel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Judging(measures, new Anonymisers(Optional.empty()), 0))
                .withMessageContaining("wardkey.places.fastest");
    }

    private static Judging judging(String country, String city, String travel, String anonymiser) {
        return new Judging(measures(country, city, travel, anonymiser), new Anonymisers(Optional.empty()), 1000);
    }

    private static Measures measures(String country, String city, String travel, String anonymiser) {
        var settings = Map.of(
                "wardkey.places.new-country", country,
                "wardkey.places.new-city", city,
                "wardkey.places.impossible-travel", travel,
                "wardkey.places.anonymiser", anonymiser);
        return new Measures(settings::get);
    }
}
