package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.AccountStates;
import org.wardkey.identity.signin.SignInLadder;

/** What the time of a refused sign-in is made of, counted. */
@ContainerTest
@DisplayName("Invariant 5, ASVS V6.3.8: a refused sign-in")
class SameWorkIT {

    private static final Origin SOURCE = new Origin("10.9.9.9", "somewhere");
    private static final int FREE = 5;

    @Inject
    private People people;

    @Inject
    private AccountStates states;

    @Inject
    private SignInLadder ladder;

    @Test
    @DisplayName("takes as many round trips for everybody: at the first wrong password, the next, and while it waits")
    void roundTrips() throws Exception {
        refuse("warm-up@ward.example");

        Map<String, List<Integer>> work = new TreeMap<>();
        for (var kind : Refusals.of(people, states).entrySet()) {
            work.put(
                    kind.getKey(),
                    List.of(roundTrips(kind.getValue()), roundTrips(kind.getValue()), whileItWaits(kind.getValue())));
        }

        assertThat(work).hasSize(5);
        assertThat(work.values()).as("%s", work).containsOnly(work.get("unknown"));
    }

    @Test
    @DisplayName("costs while it waits what it costs when it is compared: who has two identifiers is not told by it")
    void waiting() throws Exception {
        String identifier = people.doctor().identifier();
        refuse(identifier);

        int compared = roundTrips(identifier);
        int refused = whileItWaits(identifier);

        assertThat(refused).isEqualTo(compared);
    }

    private int whileItWaits(String identifier) throws Exception {
        for (int i = 0; i < FREE; i++) {
            refuse(identifier);
        }
        return roundTrips(identifier);
    }

    private int roundTrips(String identifier) throws Exception {
        return (int) Statements.of(() -> refuse(identifier)).stream()
                .map(sql -> sql.toLowerCase(Locale.ROOT))
                .filter(sql -> !sql.contains("audit_entry_seq") && !sql.contains("name like"))
                .count();
    }

    private Object refuse(String identifier) {
        return ladder.giveIdentifierAndPassword(identifier, Secret.of("no word of this is right"), SOURCE);
    }
}
