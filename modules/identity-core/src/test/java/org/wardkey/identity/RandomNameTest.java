package org.wardkey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RandomNameTest {

    @Test
    @DisplayName("Invariant 4: is made of letters, so that it never has the shape of somebody's number")
    void letters() {
        var random = new SecureRandom();

        assertThat(Stream.generate(() -> RandomName.draw(random)).limit(1_000))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-p]{32}"));
    }

    @Test
    void usesEachOfItsLetters() {
        String many = Stream.generate(() -> RandomName.draw(new SecureRandom()))
                .limit(100)
                .reduce("", String::concat);

        assertThat(many.chars().distinct()).hasSize(16);
    }
}
