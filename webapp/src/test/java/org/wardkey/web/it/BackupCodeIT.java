package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.signin.SecondStep;

@ContainerTest
class BackupCodeIT {

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private AtOnce atOnce;

    @Test
    @DisplayName("Invariant 2, N6, ASVS V6.5.1: of sixteen sign-ins with one backup code at once, exactly one gets in")
    void oneOfSixteen() throws Exception {
        Person patient = people.patient().withAuthenticator();
        var pending = signIns.pending(patient);

        var answers = atOnce.call(() -> signIns.code(pending, patient.backupCode(0)));

        assertThat(answers).filteredOn(SecondStep.Complete.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(SecondStep.AlreadyUsed.class::isInstance).hasSize(AtOnce.THREADS - 1);
    }

    @Test
    @DisplayName("Invariant 2: ten codes work once each, in any order, and the count left is told")
    void tenInAnyOrder() {
        Person patient = people.patient().withAuthenticator();
        int[] order = {7, 0, 9, 3, 1, 8, 2, 6, 4, 5};

        var left = IntStream.of(order)
                .mapToObj(index -> signIns.with(patient, patient.backupCode(index)))
                .map(answer -> answer instanceof SecondStep.Complete done ? done.codesLeft() : OptionalInt.empty())
                .toList();
        var again = signIns.with(patient, patient.backupCode(3));

        assertThat(patient.backupCodes()).hasSize(10);
        assertThat(left)
                .containsExactly(IntStream.rangeClosed(1, 10)
                        .map(used -> 10 - used)
                        .mapToObj(OptionalInt::of)
                        .toArray(OptionalInt[]::new));
        assertThat(again).isInstanceOf(SecondStep.AlreadyUsed.class);
    }

    @Test
    @DisplayName("Invariant 2: ten different codes at once let ten in")
    void differentCodesDoNotHinderEachOther() throws Exception {
        Person patient = people.patient().withAuthenticator();
        var pending = signIns.pending(patient);

        var answers = atOnce.call(patient.backupCodes().stream()
                .map(code -> (Callable<SecondStep>) () -> signIns.code(pending, code))
                .toList());

        assertThat(answers).hasSize(10).allMatch(SecondStep.Complete.class::isInstance);
    }

    @Test
    @DisplayName("Invariant 2: a person's backup code does not let another in")
    void notAnothers() {
        Person one = people.patient().withAuthenticator();
        Person other = people.patient().withAuthenticator();

        var answer = signIns.with(one, other.backupCode(0));

        assertThat(answer).isInstanceOf(SecondStep.Wrong.class);
    }
}
