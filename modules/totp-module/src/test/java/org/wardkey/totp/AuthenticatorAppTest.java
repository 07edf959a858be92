package org.wardkey.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Secret;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.factor.FactorName;

class AuthenticatorAppTest {

    private static final AccountId ASHA = new AccountId(1);
    private static final AccountId RAVI = new AccountId(2);
    private static final TotpSeed SEED = new TotpSeed(Secret.of("12345678901234567890"));
    private static final TotpSeed OTHER = new TotpSeed(Secret.of("another seed of twenty"));
    private static final FactorName PHONE = new FactorName("Phone");

    private final MovableClock clock = new MovableClock();
    private final InMemoryTotpFactors apps = new InMemoryTotpFactors();
    private final Totp totp = new Totp(TotpParameters.common(1));
    private final AuthenticatorApp factor = new AuthenticatorApp(apps, totp, clock);

    @Test
    void recognisesSixDigitsHoweverTheyAreTyped() {
        assertThat(factor.recognises("123456")).isTrue();
        assertThat(factor.recognises(" 123 456 ")).isTrue();
        assertThat(factor.recognises("123-456")).isTrue();
        assertThat(factor.recognises("१२३४५६")).isTrue();

        assertThat(factor.recognises("12345")).isFalse();
        assertThat(factor.recognises("1234567")).isFalse();
        assertThat(factor.recognises("12345a")).isFalse();
        assertThat(factor.recognises("")).isFalse();
    }

    @Test
    void theCodeOfNowMatchesInGroupsAndInAnotherScript() {
        enrol();
        String code = code(0);

        assertThat(factor.examine(ASHA, code)).isInstanceOf(Examined.Match.class);
        assertThat(factor.examine(ASHA, code.substring(0, 3) + " " + code.substring(3)))
                .isInstanceOf(Examined.Match.class);
        assertThat(factor.examine(ASHA, devanagari(code))).isInstanceOf(Examined.Match.class);
    }

    @Test
    void aCodeOfSomebodyElseOrOfNobodyDoesNotMatch() {
        enrol();

        assertThat(factor.examine(RAVI, code(0))).isEqualTo(new Examined.NoMatch());
        assertThat(factor.examine(ASHA, code(5))).isEqualTo(new Examined.NoMatch());
    }

    @Test
    @DisplayName("N9, RFC 6238 section 5.2: a code that was accepted is refused for the rest of its validity")
    void replay() {
        enrol();
        String code = code(0);
        assertThat(spend(code)).isTrue();

        assertThat(factor.examine(ASHA, code)).isEqualTo(new Examined.AlreadyUsed());

        clock.move(Duration.ofSeconds(30));
        assertThat(factor.examine(ASHA, code)).isEqualTo(new Examined.AlreadyUsed());
        assertThat(spend(code(0))).isTrue();
    }

    @Test
    @DisplayName("Invariant 1: after a newer step was accepted, an older one in the window is refused")
    void olderStep() {
        enrol();
        String older = code(-1);
        assertThat(spend(code(0))).isTrue();

        assertThat(factor.examine(ASHA, older)).isEqualTo(new Examined.AlreadyUsed());
    }

    @Test
    @DisplayName("Invariant 1: of two that examined the same code, one spends it")
    void lostRace() {
        enrol();
        var one = (Examined.Match) factor.examine(ASHA, code(0));
        var other = (Examined.Match) factor.examine(ASHA, code(0));

        assertThat(one.spend()).isTrue();
        assertThat(other.spend()).isFalse();
    }

    @Test
    void withTwoAppsTheOneWhoseCodeIsNotUsedDecides() {
        long now = totp.stepAt(clock.instant());
        apps.add(ASHA, "fresh", PHONE, SEED, now - 9, clock.instant());
        apps.add(ASHA, "spent", PHONE, SEED, now, clock.instant());
        apps.add(ASHA, "other", PHONE, OTHER, now, clock.instant());

        assertThat(factor.examine(ASHA, code(0))).isInstanceOf(Examined.Match.class);
    }

    @Test
    void removalTakesAllAndCodesStopWorking() {
        enrol();
        assertThat(factor.enrolled(ASHA)).hasSize(1);

        assertThat(factor.removeAll(ASHA)).isEqualTo(1);

        assertThat(factor.enrolled(ASHA)).isEmpty();
        assertThat(factor.examine(ASHA, code(0))).isEqualTo(new Examined.NoMatch());
        assertThat(factor.standsAlone()).isTrue();
        assertThat(factor.kind()).hasToString("authenticator-app");
    }

    @Test
    @DisplayName("F18: one of two apps gets another name, or goes; the other stays as it was")
    void oneOfTwo() {
        enrol();
        apps.add(ASHA, "second", new FactorName("Tablet"), OTHER, totp.stepAt(clock.instant()) - 9, clock.instant());
        long phone = factor.enrolled(ASHA).get(0).id().number();

        assertThat(factor.rename(ASHA, phone, new FactorName("Old phone"))).isTrue();
        assertThat(factor.enrolled(ASHA)).extracting(EnrolledFactor::name).containsExactly("Old phone", "Tablet");
        assertThat(factor.rename(new AccountId(2), phone, PHONE)).isFalse();
        assertThat(factor.remove(new AccountId(2), phone)).isFalse();
        assertThat(factor.remove(ASHA, phone)).isTrue();

        assertThat(factor.enrolled(ASHA)).extracting(EnrolledFactor::name).containsExactly("Tablet");
        assertThat(factor.examine(ASHA, code(0))).isEqualTo(new Examined.NoMatch());
    }

    @Test
    @DisplayName("that is suspended lets nobody in, nor does a code that was found right before, and it is still there")
    void suspended() {
        enrol();
        long phone = factor.enrolled(ASHA).get(0).id().number();
        var before = (Examined.Match) factor.examine(ASHA, code(0));

        assertThat(factor.suspend(new AccountId(2), phone)).isFalse();
        assertThat(factor.suspend(ASHA, phone)).isTrue();

        assertThat(before.spend()).isFalse();
        assertThat(factor.examine(ASHA, code(0))).isEqualTo(new Examined.NoMatch());
        assertThat(factor.enrolled(ASHA)).singleElement().matches(EnrolledFactor::suspended);
        assertThat(factor.suspend(ASHA, phone)).isFalse();
    }

    private void enrol() {
        apps.add(ASHA, "first", PHONE, SEED, totp.stepAt(clock.instant()) - 9, clock.instant());
    }

    private boolean spend(String code) {
        return factor.examine(ASHA, code) instanceof Examined.Match match && match.spend();
    }

    private String code(int stepsAway) {
        return totp.code(SEED, totp.stepAt(clock.instant()) + stepsAway);
    }

    private static String devanagari(String digits) {
        return digits.chars()
                .map(c -> c - '0' + '\u0966')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
