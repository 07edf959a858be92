package org.wardkey.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.sms.SendingRules.Ruling;
import org.wardkey.sms.SendingRules.Sent;

@DisplayName("ASVS V6.6.3: whether another message is sent")
class SendingRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final SendingRules RULES = new SendingRules(10, 20, 1000);

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "4, 240", "5, 480", "6, 900", "9, 900"})
    @DisplayName(
            "waits for twice as long after each message, a quarter of an hour at most; the last instant is outside")
    void waits(int messages, int seconds) {
        Instant last = NOW.minusSeconds(seconds);

        assertThat(RULES.on(sent(messages, last, messages, messages), NOW)).isInstanceOf(Ruling.Send.class);
        assertThat(RULES.on(sent(messages, last.plusNanos(1000), messages, messages), NOW))
                .isEqualTo(new Ruling.Wait(NOW.plusNanos(1000)));
    }

    @Test
    @DisplayName("tells when the next may be asked for")
    void next() {
        assertThat(RULES.on(new Sent(0, Optional.empty(), 0, 0), NOW))
                .isEqualTo(new Ruling.Send(NOW, NOW.plusSeconds(30)));
        assertThat(RULES.on(sent(2, NOW.minus(Duration.ofHours(1)), 2, 2), NOW))
                .isEqualTo(new Ruling.Send(NOW, NOW.plusSeconds(120)));
    }

    @Test
    @DisplayName("has an end for one person, for one number, and for all")
    void limits() {
        Instant longAgo = NOW.minus(Duration.ofHours(2));

        assertThat(RULES.on(sent(9, longAgo, 19, 999), NOW)).isInstanceOf(Ruling.Send.class);
        assertThat(RULES.on(sent(10, longAgo, 10, 10), NOW)).isEqualTo(new Ruling.Enough());
        assertThat(RULES.on(sent(1, longAgo, 20, 20), NOW)).isEqualTo(new Ruling.Enough());
        assertThat(RULES.on(sent(1, longAgo, 1, 1000), NOW)).isEqualTo(new Ruling.EnoughOfAll());
    }

    @Property
    @Label("is never postponed by more than a quarter of an hour, wherever the clock is put")
    void clocks(
            @ForAll @IntRange(min = 1, max = 9) int messages,
            @ForAll @IntRange(min = -100_000, max = 100_000) int off) {
        Ruling ruling = RULES.on(sent(messages, NOW.plusSeconds(off), messages, messages), NOW);

        if (ruling instanceof Ruling.Wait wait) {
            assertThat(wait.until()).isAfter(NOW).isBeforeOrEqualTo(NOW.plus(Duration.ofMinutes(15)));
        } else {
            assertThat(ruling).isInstanceOf(Ruling.Send.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, person",
        "21, 1, 1, person",
        "1, 0, 1, number",
        "1, 21, 1, number",
        "1, 1, 0, all",
        "1, 1, 100001, all"
    })
    @DisplayName("is limited whatever is set: a setting beyond its ceiling stops the start")
    void ceilings(int person, int number, int all, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SendingRules(person, number, all))
                .withMessageStartingWith("wardkey.sms.daily." + named + ": from 1 to ");
    }

    private static Sent sent(int toPerson, Instant last, int toNumber, int ofAll) {
        return new Sent(toPerson, Optional.of(last), toNumber, ofAll);
    }
}
