package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.people.Slip;
import org.wardkey.web.browser.portal.Portal;

/** Without the time that it takes: that each costs one password hash, the tests in the server and of the ladder count. */
@FromOutside
@DisplayName("Invariant 5, ASVS V6.3.8: whoever is asked for and whatever is wrong, a refused sign-in")
class SameAnswerIT {

    private static final int WRONG_UNTIL_A_WAIT = 5;
    private static final String WRONG = "no word of this is right";

    @TestFactory
    @DisplayName("gets the same status, headers, cookies and page, byte for byte, and no session")
    Stream<DynamicTest> refusals(Portal portal, Hospital hospital) {
        RefusedSignIn unknown = RefusedSignIn.of(portal, "WK00000000", WRONG);
        return attempts(portal, hospital)
                .map(attempt -> dynamicTest(attempt.name(), () -> {
                    int sessions = portal.sessionsMade();

                    RefusedSignIn answer = RefusedSignIn.of(portal, attempt.identifier(), attempt.password());

                    assertThat(answer).isEqualTo(unknown);
                    assertThat(portal.sessionsMade()).isEqualTo(sessions);
                }));
    }

    private static Stream<Attempt> attempts(Portal portal, Hospital hospital) {
        Person patient = hospital.patient();
        Person doctor = hospital.doctor();
        Person caretaker = hospital.caretaker();
        Person withAnApp = hospital.withAnApp(hospital.patient());
        Person locked = hospital.patient();
        Person disabled = hospital.doctor();
        portal.lock(locked.identifier());
        portal.disable(disabled.identifier());
        Slip waiting = hospital.slipOfAPatient();
        Person guessed = hospital.patient();
        // Last, because nobody moves the clock from here on.
        mustWait(portal, guessed.identifier());
        return Stream.of(
                new Attempt("an unknown Aadhaar number", "9999 9050 1894", WRONG),
                new Attempt("an unknown e-mail address", hospital.newAddress(), WRONG),
                new Attempt("an unknown mobile number", "+91 98765 00000", WRONG),
                new Attempt("something that identifies nobody", "???", WRONG),
                new Attempt("a wrong password for an Aadhaar number", "9999 4105 7058", WRONG),
                new Attempt("a wrong password for a hospital number", patient.identifier(), WRONG),
                new Attempt("a wrong password for an e-mail address", doctor.identifier(), WRONG),
                new Attempt("a wrong password for a mobile number", caretaker.identifier(), WRONG),
                new Attempt("a wrong password where a code would follow", withAnApp.identifier(), WRONG),
                new Attempt("no password", patient.identifier(), ""),
                new Attempt("a very long password", patient.identifier(), "long ".repeat(400)),
                new Attempt("a locked account", locked.identifier(), WRONG),
                new Attempt("a locked account with the right password", locked.identifier(), locked.password()),
                new Attempt("a disabled account", disabled.identifier(), WRONG),
                new Attempt("a disabled account with the right password", disabled.identifier(), disabled.password()),
                new Attempt("an account that waits to be activated", waiting.identifier(), WRONG),
                new Attempt("an account that waits, with its code", waiting.identifier(), waiting.code()),
                new Attempt("an identifier that has to wait", guessed.identifier(), WRONG),
                new Attempt(
                        "an identifier that has to wait, with the right password",
                        guessed.identifier(),
                        guessed.password()),
                new Attempt("an unknown identifier that has to wait", mustWait(portal, "WK00000001"), WRONG));
    }

    /** So many wrong passwords were given for it that the next is not looked at, whatever it is. */
    private static String mustWait(Portal portal, String identifier) {
        for (int wrong = 0; wrong < WRONG_UNTIL_A_WAIT; wrong++) {
            RefusedSignIn.of(portal, identifier, WRONG);
        }
        return identifier;
    }

    /** Somebody tries to sign in. */
    private record Attempt(String name, String identifier, String password) {}
}
