package org.wardkey.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedIdentifierTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999941057058",
                "9999 4105 7058",
                " 9999-4105-7058\t",
                "9999\u00A04105\u20107058",
                "9999\u22124105\u22127058",
                "\u200E9999\u200B41057058\u202C",
                "९९९९ ४१०५ ७०५८",
                "９９９９４１０５７０５８"
            })
    void anAadhaarNumberIsReadInAnyGroupingAndScript(String typed) {
        assertThat(TypedIdentifier.read(typed)).containsExactly(new AadhaarNumber("999941057058"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9876543210",
                "98765 43210",
                "09876543210",
                "+91 98765 43210",
                "+91-98765-43210",
                "+91 (0) 98765 43210",
                "0091 98765 43210",
                "91 98765 43210",
                "091 98765 43210",
                "९८७६५४३२१०",
                "＋91 98765.43210"
            })
    void anIndianMobileNumberIsReadWithAnyPrefix(String typed) {
        assertThat(TypedIdentifier.read(typed)).containsExactly(new MobileNumber("+919876543210"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+44 7700 900123", "0044 7700 900123", "+44/7700.900123"})
    void aForeignMobileNumberNeedsItsCountryCode(String typed) {
        assertThat(TypedIdentifier.read(typed)).containsExactly(new MobileNumber("+447700900123"));
    }

    @Test
    void aPlusOrTwoZerosMeanThatACountryCodeFollows() {
        assertThat(TypedIdentifier.read("+9876543210")).containsExactly(new MobileNumber("+9876543210"));
        assertThat(TypedIdentifier.read("009876543210")).containsExactly(new MobileNumber("+9876543210"));
    }

    @Property
    @Label("91 and ten digits is a mobile number, and at times also an Aadhaar number: both meanings are given")
    void twelveDigitsCanMeanTwoThings(@ForAll("national") long national) {
        String typed = "91" + national;

        var meanings = TypedIdentifier.read(typed);

        assertThat(meanings).contains(new MobileNumber("+" + typed));
        assertThat(meanings.stream().anyMatch(AadhaarNumber.class::isInstance)).isEqualTo(Verhoeff.holds(typed));
    }

    @Property
    @Label("an Aadhaar number and a mobile number that one text can mean are not two people's")
    void alike(@ForAll("national") long national) {
        var mobile = new MobileNumber("+91" + national);

        var alike = TypedIdentifier.alike(List.of(mobile));

        assertThat(alike).containsExactlyInAnyOrderElementsOf(TypedIdentifier.read("91" + national));
        assertThat(alike)
                .allSatisfy(other ->
                        assertThat(TypedIdentifier.alike(List.of(other))).containsExactlyInAnyOrderElementsOf(alike));
    }

    @Test
    void whatNoTextCanMistakeStandsForItselfAlone() {
        List<LoginIdentifier> plain = List.of(
                new AadhaarNumber("999941057058"),
                new HospitalNumber("MRN0012345"),
                // Its digits alone are read as an Aadhaar number, and never as this.
                new MobileNumber("+999971658847"),
                new EmailAddress("asha+ward@hospital.example"));

        assertThat(TypedIdentifier.alike(plain)).containsExactlyElementsOf(plain);
    }

    /** Made up at run time: no such number stands anywhere. */
    @Provide
    Arbitrary<Long> national() {
        return Arbitraries.longs().between(6_000_000_000L, 9_999_999_999L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asha@hospital.example",
                " Asha@Hospital.EXAMPLE ",
                "asha＠hospital.example",
                "\u200Fasha@hospital.example\0"
            })
    void anAddressIsReadInAnyCase(String typed) {
        assertThat(TypedIdentifier.read(typed)).containsExactly(new EmailAddress("asha@hospital.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MRN0012345", "mrn-0012345", " mrn 00 12345 ", "ＭＲＮ००१२३४५"})
    void aHospitalNumberIsReadInAnyCaseAndGrouping(String typed) {
        assertThat(TypedIdentifier.read(typed)).containsExactly(new HospitalNumber("MRN0012345"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\0",
                "asha",
                "999941057059",
                "99994105705",
                "199941057058",
                "12345",
                "@",
                "a@b",
                "a@b@c.de",
                "a b@c.de",
                "asha@.example",
                "😀😀😀😀😀",
                "' or 1=1 --",
                "+",
                "00",
                "5876543210",
                "9999410५"
            })
    void whatIsNothingMeansNothing(String typed) {
        assertThat(TypedIdentifier.read(typed)).isEmpty();
    }

    @Property(tries = 3000)
    void nothingTypedBreaksTheReader(@ForAll String typed) {
        assertThat(TypedIdentifier.read(typed))
                .allSatisfy(meaning ->
                        assertThat(TypedIdentifier.read(meaning.normal())).contains(meaning));
    }

    @Test
    @Timeout(10)
    @DisplayName("a megabyte of anything means nothing, at once")
    void aTextWithoutEndMeansNothing() {
        assertThat(TypedIdentifier.read("9".repeat(1_000_000))).isEmpty();
        assertThat(TypedIdentifier.read("a\u0301\u0316".repeat(400_000))).isEmpty();
        assertThat(TypedIdentifier.read("a@" + "b.".repeat(500_000))).isEmpty();
        assertThat(TypedIdentifier.read("a@" + "b.".repeat(149))).isEmpty();
        assertThat(TypedIdentifier.read("\uFDFA".repeat(300))).isEmpty();
    }
}
