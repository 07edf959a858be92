package org.wardkey.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;

class NewAccountTest {

    private static final LoginIdentifier AADHAAR = new AadhaarNumber("999941057058");
    private static final LoginIdentifier HOSPITAL = new HospitalNumber("MRN0012345");
    private static final LoginIdentifier EMAIL = new EmailAddress("asha@hospital.example");
    private static final LoginIdentifier MOBILE = new MobileNumber("+919876543210");

    private static final Map<PersonKind, List<LoginIdentifier>> SIGN_IN_WITH = Map.of(
            PersonKind.PATIENT, List.of(AADHAAR, HOSPITAL),
            PersonKind.DOCTOR, List.of(EMAIL),
            PersonKind.CARETAKER, List.of(EMAIL, MOBILE),
            PersonKind.STAFF, List.of(EMAIL));

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "F5, UIDAI other identifier: each kind of person signs in with the identifiers that the mission gives them, and no other")
    void eachKindHasItsIdentifiers(PersonKind kind) {
        assertThat(List.of(AADHAAR, HOSPITAL, EMAIL, MOBILE))
                .filteredOn(identifier -> NewAccount.allowed(kind, identifier))
                .isEqualTo(SIGN_IN_WITH.get(kind));
    }

    @Test
    void somebodyWithoutOrWithAStrangeIdentifierIsNotRegistered() {
        assertThatThrownBy(() -> person(PersonKind.PATIENT, "Asha", Set.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> person(PersonKind.PATIENT, "Asha", Set.of(), List.of(AADHAAR, EMAIL), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("7058");
    }

    @Test
    void onlyStaffHoldRolesOfTheirOwn() {
        var desk = Set.of(Role.REGISTRATION_DESK);

        assertThat(person(PersonKind.STAFF, "Asha", desk, List.of(EMAIL), List.of())
                        .roles())
                .isEqualTo(desk);
        assertThatThrownBy(() -> person(PersonKind.DOCTOR, "Asha", desk, List.of(EMAIL), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Invariant 4: an Aadhaar number is no contact")
    void aContactIsAnAddressOrAMobileNumber() {
        assertThat(patient("Asha", List.of(EMAIL, MOBILE)).contacts()).containsExactly(EMAIL, MOBILE);
        assertThatThrownBy(() -> patient("Asha", List.of(AADHAAR))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameIsKeptAsPeopleWriteIt() {
        assertThat(patient("  Åsa O'Brien-Rao  ", List.of()).name()).isEqualTo("Åsa O'Brien-Rao");
        assertThat(patient("लक्ष्मी क्\u200Dष", List.of()).name()).isEqualTo("लक्ष्मी क्\u200Dष");
    }

    @Test
    void whatForgesOrTurnsALineDoesNotStayInAName() {
        assertThat(patient("Asha\r\nRao\0", List.of()).name()).isEqualTo("Asha Rao");
        assertThat(patient("Asha \u202EoaR", List.of()).name()).isEqualTo("Asha  oaR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\0", "\u202E"})
    void anEmptyNameIsRefused(String name) {
        assertThatThrownBy(() -> patient(name, List.of())).hasMessage("a name has 1 to 200 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", "\u202E", " \u2066 "})
    @DisplayName("Invariant 13: a page can ask whether something is a name, before it is refused")
    void whatIsNoName(String typed) {
        assertThat(NewAccount.isName(typed)).isFalse();
        assertThat(NewAccount.isName("a".repeat(200) + typed)).isTrue();
        assertThat(NewAccount.isName("a".repeat(201) + typed)).isFalse();
    }

    @Test
    void anIdentifierOrContactThatIsGivenTwiceIsKeptOnce() {
        var staff = person(PersonKind.STAFF, "Asha", Set.of(), List.of(EMAIL, EMAIL), List.of(MOBILE, MOBILE));

        assertThat(staff.identifiers()).containsExactly(EMAIL);
        assertThat(staff.contacts()).containsExactly(MOBILE);
    }

    @Test
    void aNameWithoutEndIsRefused() {
        assertThat(patient("a".repeat(200), List.of()).name()).hasSize(200);
        assertThatThrownBy(() -> patient("a".repeat(201), List.of())).hasMessage("a name has 1 to 200 characters");
    }

    @Test
    @DisplayName("Invariant 4: a person to register prints no Aadhaar number, address or mobile number")
    void nothingSensitiveIsPrinted() {
        assertThat(patient("Asha", List.of(EMAIL, MOBILE)).toString())
                .doesNotContain("99994105")
                .doesNotContain("asha@")
                .doesNotContain("98765");
    }

    private static NewAccount patient(String name, List<LoginIdentifier> contacts) {
        return person(PersonKind.PATIENT, name, Set.of(), List.of(AADHAAR), contacts);
    }

    private static NewAccount person(
            PersonKind kind,
            String name,
            Set<Role> roles,
            List<LoginIdentifier> identifiers,
            List<LoginIdentifier> contacts) {
        return new NewAccount(kind, name, Locale.ENGLISH, roles, identifiers, contacts);
    }
}
