package org.wardkey.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotPersonalTest {

    @ParameterizedTest
    @DisplayName("ASVS V6.2.11: little more than one's own name or identifier is refused")
    @CsvSource({
        "Asha Raonair,ashaRAONAIR1980",
        "Asha Rao,rao-asha-2026",
        "Asha Rao,AshaRaoAshaRao!",
        "asha.rao@hospital.example,asha.rao@hospital.example",
        "asha.rao@hospital.example,hospitalrao1",
        "+919876543210,9876543210abc",
        "999941057058,999941057058abc",
        "MRN0012345,mrn0012345!!",
        "आशा,आशाआशाआशा12345"
    })
    void littleMoreThanTheOwnNameOrIdentifierIsRefused(String personal, String password) {
        assertThat(NotPersonal.check(Chosen.by(password, personal))).contains(new PasswordFault.Personal());
    }

    @ParameterizedTest
    @CsvSource({
        "Asha Rao,asha likes nine quiet rivers",
        "Jo Li,jolijolijolijox quiet rivers",
        "Ed,rededgewedgefed",
        "'',nine quiet monsoon rivers",
        "' - ',nine quiet - monsoon rivers"
    })
    void aNameInsideALongerPasswordIsFine(String personal, String password) {
        assertThat(NotPersonal.check(Chosen.by(password, personal))).isEmpty();
    }

    @Test
    void severalWordsCountTogether() {
        var password = Chosen.by("ashaGlucose1970", "Asha", "glucose");

        assertThat(NotPersonal.check(password)).isPresent();
    }
}
