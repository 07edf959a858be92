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
