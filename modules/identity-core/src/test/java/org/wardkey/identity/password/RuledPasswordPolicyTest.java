package org.wardkey.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;

class RuledPasswordPolicyTest {

    private static final List<String> NOBODY = List.of();

    private final PasswordPolicy policy = new RuledPasswordPolicy();

    @Property(tries = 2000)
    @Label(
            "N2, ASVS V6.2.5: no composition rule: a long random password is accepted whatever kind of characters it is made of")
    void noCompositionRuleExists(@ForAll("randomPasswords") String password) {
        assertThat(policy.faults(
                        Secret.of(password), PasswordUse.ALONE, List.of("Asha Rao", "asha.rao@hospital.example")))
                .isEmpty();
    }

    @Property(tries = 2000)
    void aPassphraseOfCommonWordsIsAccepted(@ForAll("passphrases") String passphrase) {
        assertThat(policy.faults(Secret.of(passphrase), PasswordUse.ALONE, List.of("Asha Rao")))
                .isEmpty();
    }

    @Property(tries = 300)
    void noInputBreaksThePolicy(@ForAll String password, @ForAll List<String> personal) {
        assertThat(policy.faults(Secret.of(password), PasswordUse.WITH_SECOND_FACTOR, personal))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("N3: everything that is wrong is said at once")
    void allFaultsAreSaid() {
        assertThat(policy.faults(Secret.of("Password1"), PasswordUse.ALONE, List.of("Password")))
                .containsExactly(
                        new PasswordFault.TooShort(15), new PasswordFault.Common(), new PasswordFault.Personal());
    }

    @Test
    void aPasswordIsJudgedInTheFormThatIsHashed() {
        assertThat(policy.faults(Secret.of("ｐａｓｓｗｏｒｄ"), PasswordUse.WITH_SECOND_FACTOR, NOBODY))
                .containsExactly(new PasswordFault.Common());
    }

    @Test
    void aTextWithoutEndIsTooLongAndNothingElse() {
        var tooLong = new PasswordFault.TooLong(1000);

        assertThat(policy.faults(Secret.of("a".repeat(1001)), PasswordUse.ALONE, NOBODY))
                .containsExactly(tooLong);
        assertThat(policy.faults(Secret.of("a\u0301\u0316".repeat(500_000)), PasswordUse.ALONE, NOBODY))
                .containsExactly(tooLong);
    }

    @Test
    @DisplayName("N2, ASVS V6.2.9: 64 and 1,000 characters are accepted")
    void longPasswordsAreAccepted() {
        String long64 = "nine quiet monsoon rivers carry eight tired boats to the sea, ok";

        assertThat(long64).hasSize(64);
        assertThat(policy.faults(Secret.of(long64), PasswordUse.ALONE, NOBODY)).isEmpty();
        assertThat(policy.faults(Secret.of(long64.repeat(15) + "x".repeat(40)), PasswordUse.ALONE, NOBODY))
                .isEmpty();
    }

    /** Twenty characters of one kind only: all digits, all small, all capitals, all marks, all Devanagari, all emoji. */
    @Provide
    Arbitrary<String> randomPasswords() {
        return Arbitraries.of(
                        "0123456789",
                        "abcdefghijklmnopqrstuvwxyz",
                        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                        "!\"#$%&'()*+,-./:;<=>?@[]^_{|}~",
                        "कखगघचछजझटठडढणतथदधनपफबभम",
                        "😀😁😂🙂🙃😉😊😇🥰😍",
                        " \t\0\u200F01")
                .flatMap(kind ->
                        Arbitraries.randomValue(random -> random.ints(20, 0, kind.codePointCount(0, kind.length()))
                                .map(at -> kind.codePointAt(kind.offsetByCodePoints(0, at)))
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining())));
    }

    @Provide
    Arbitrary<String> passphrases() {
        String[] words = {
            "dragon", "monkey", "Password", "sunshine", "football", "river", "lamp", "tea", "welcome", "2026"
        };
        return Arbitraries.randomValue(random -> random.ints(0, words.length)
                .distinct()
                .limit(4)
                .mapToObj(at -> random.nextBoolean() ? words[at] : words[at].toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(random.nextBoolean() ? " " : "-")));
    }
}
