package org.wardkey.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;

class SecondFactorsTest {

    private static final AccountId ASHA = new AccountId(1);

    private final StandInFactor paper = new StandInFactor("paper", false);
    private final StandInFactor app = new StandInFactor("app", true);
    private final StandInFactor key = new StandInFactor("key", true);
    private final SecondFactors factors = Factors.of(paper, app, key);

    @Test
    @DisplayName("a wrong code counts against one kind of factor at most: the one whose shape it has")
    void oneKind() {
        app.give(ASHA, "app-1");
        key.give(ASHA, "key-1");

        var examination = factors.examine(ASHA, "key-9");

        assertThat(examination).isEqualTo(new Examination(key.kind(), new Examined.NoMatch()));
        assertThat(key.examined()).containsExactly("key-9");
        assertThat(app.examined()).isEmpty();
        assertThat(paper.examined()).isEmpty();
    }

    @Test
    void whatHasTheShapeOfNoProofIsComparedWithNothing() {
        app.give(ASHA, "app-1");

        var examination = factors.examine(ASHA, "1");

        assertThat(examination).isEqualTo(new Examination(new FactorKind("unrecognised"), new Examined.NoMatch()));
        assertThat(app.examined()).isEmpty();
    }

    @Test
    @DisplayName("backup codes alone are no second factor, and do not lead to a second step")
    void standingAlone() {
        paper.give(ASHA, "paper-1");
        assertThat(factors.any(ASHA)).isFalse();

        app.give(ASHA, "app-1");

        assertThat(factors.any(ASHA)).isTrue();
        assertThat(factors.any(new AccountId(2))).isFalse();
    }

    @Test
    @DisplayName("keycloak#44115: a factor comes before the backup codes that stand in for it")
    void factorsFirst() {
        paper.give(ASHA, "paper-1");
        app.give(ASHA, "app-1");

        assertThat(factors.enrolled(ASHA)).extracting(EnrolledFactor::kind).containsExactly(app.kind(), paper.kind());
    }

    @Test
    void takingAllAwayLeavesNothingOfAnyKindAndNobodyElsePoorer() {
        var ravi = new AccountId(2);
        paper.give(ASHA, "paper-1");
        app.give(ASHA, "app-1");
        app.give(ravi, "app-2");

        factors.removeAll(ASHA);

        assertThat(factors.enrolled(ASHA)).isEmpty();
        assertThat(factors.any(ravi)).isTrue();
    }
}
