package org.wardkey.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.InMemoryAccounts;

class SecondFactorsTest {

    private static final Origin WARD = new Origin("10.0.0.7", "ward workstation");

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final Account asha =
            accounts.hold(accounts.active(PersonKind.DOCTOR, "Asha Rao", new EmailAddress("asha@hospital.example")));
    private final StandInFactor paper = new StandInFactor("paper", false);
    private final StandInFactor app = new StandInFactor("app", true);
    private final StandInFactor key = new StandInFactor("key", true);
    private final SecondFactors factors = Factors.of(paper, app, key);

    @Test
    @DisplayName("a wrong code counts against one kind of factor at most: the one whose shape it has")
    void oneKind() {
        app.give(asha.id(), "app-1");
        key.give(asha.id(), "key-1");

        var examination = factors.examine(asha, "key-9", WARD);

        assertThat(examination).isEqualTo(new Examination(key.kind(), new Examined.NoMatch()));
        assertThat(key.examined()).containsExactly("key-9");
        assertThat(app.examined()).isEmpty();
        assertThat(paper.examined()).isEmpty();
    }

    @Test
    @DisplayName("ASVS V6.6.2: the answer to what was sent is compared with that kind alone, and for its own request")
    void answers() {
        var sent = new SentCodes();
        var all = Factors.of(app, sent);
        app.give(asha.id(), "app-1");
        sent.send("sign-in/1", "app-7");

        assertThat(all.examine(asha, new Answer(SentCodes.KIND, "sign-in/2", "app-7"), WARD))
                .isEqualTo(new Examination(SentCodes.KIND, new Examined.NoMatch()));
        assertThat(all.examine(asha, new Answer(SentCodes.KIND, "sign-in/1", "app-1"), WARD))
                .isEqualTo(new Examination(SentCodes.KIND, new Examined.NoMatch()));
        assertThat(all.examine(asha, new Answer(new FactorKind("none-such"), "sign-in/1", "app-7"), WARD)
                        .found())
                .isEqualTo(new Examined.NoMatch());
        assertThat(app.examined()).isEmpty();
        assertThat(all.examine(asha, "app-7", WARD).found()).isEqualTo(new Examined.NoMatch());
        assertThat(all.examine(asha, new Answer(SentCodes.KIND, "sign-in/1", "app-7"), WARD)
                        .found())
                .isInstanceOfSatisfying(Examined.Match.class, match -> {
                    assertThat(match.spend()).isTrue();
                    assertThat(match.spend()).isFalse();
                });
    }

    @Test
    @DisplayName("NIST N29: a restricted kind counts for signing in and for no change")
    void restricted() {
        var all = Factors.of(app, new SentCodes());

        assertThat(all.countsForChanges(app.kind())).isTrue();
        assertThat(all.countsForChanges(SentCodes.KIND)).isFalse();
        assertThat(all.any(asha.id())).isFalse();
    }

    @Test
    void whatHasTheShapeOfNoProofIsComparedWithNothing() {
        app.give(asha.id(), "app-1");

        var examination = factors.examine(asha, "1", WARD);

        assertThat(examination).isEqualTo(new Examination(new FactorKind("unrecognised"), new Examined.NoMatch()));
        assertThat(app.examined()).isEmpty();
    }

    @Test
    @DisplayName("backup codes alone are no second factor, and do not lead to a second step")
    void standingAlone() {
        paper.give(asha.id(), "paper-1");
        assertThat(factors.any(asha.id())).isFalse();

        app.give(asha.id(), "app-1");

        assertThat(factors.any(asha.id())).isTrue();
        assertThat(factors.any(new AccountId(4711))).isFalse();
    }

    @Test
    @DisplayName("keycloak#44115: a factor comes before the backup codes that stand in for it")
    void factorsFirst() {
        paper.give(asha.id(), "paper-1");
        app.give(asha.id(), "app-1");

        assertThat(factors.enrolled(asha.id()))
                .extracting(EnrolledFactor::kind)
                .containsExactly(app.kind(), paper.kind());
    }

    @Test
    void takingAllAwayLeavesNothingOfAnyKindAndNobodyElsePoorer() {
        var ravi = new AccountId(4711);
        paper.give(asha.id(), "paper-1");
        app.give(asha.id(), "app-1");
        app.give(ravi, "app-2");

        factors.removeAll(asha.id());

        assertThat(factors.enrolled(asha.id())).isEmpty();
        assertThat(factors.any(ravi)).isTrue();
    }
}
