package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;

@FromOutside
@DisplayName("Invariant 14: a crowd that signs in at once")
class CrowdIT {

    /** More than are compared at a time or wait for it, fewer than the server has threads. */
    private static final int CROWD = 160;

    private static final int COMPARED = 100;

    private static final String DATABASE_IS_FIT = "\"name\":\\s*\"database\",\\s*\"status\":\\s*\"UP\"";

    @Test
    @DisplayName("keeps nobody who is signed in from the pages and no proxy from its answer; who is too many reads so")
    void tooMany(Portal portal, Hospital hospital) throws Exception {
        Person patient = hospital.patient();
        Client doctor = hospital.signedIn(hospital.doctor());
        Client proxy = new Client(portal);
        List<Reply> answers;

        try (var crowd = new Load(CROWD, () -> new Client(portal).signIn(patient.identifier(), patient.password()))) {
            crowd.awaitMore(1, 503);

            assertThat(doctor.get("/profile").status()).isEqualTo(200);
            // Its clock is the test's: that is another matter.
            assertThat(proxy.get("/health/ready").body()).containsPattern(DATABASE_IS_FIT);
            assertThat(proxy.get("/sign-in").status()).isEqualTo(200);

            // It was there all the while.
            crowd.awaitMore(1, 503);
            answers = crowd.end();
        }

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .first()
                .satisfies(answer -> assertThat(answer.heading()).isEqualTo("Please try again shortly"))
                .satisfies(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30"));
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 503)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.location()).startsWith("/profile"));
        assertThat(portal.console()).contains(COMPARED + " passwords and codes are being compared");
    }
}
