package org.wardkey.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Invariant 14: a database that is away is told from a fault of ours")
class DatabaseAwayTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true", // connection failure
        "57P01, true", // PostgreSQL is shut down by its administrator
        "53300, true", // too many connections
        "23505, false", // a unique constraint
        "42601, false", // a syntax error
        "22021, false" // a NUL in a text
    })
    void byTheStateOfTheDatabase(String state, boolean away) {
        var thrown = new RuntimeException(new IllegalStateException(new SQLException("", state)));

        assertThat(DatabaseAway.causes(thrown)).isEqualTo(away);
    }

    @Test
    void byTheWordsOfThePoolWhichHasNoState() {
        assertThat(DatabaseAway.causes(new SQLException("Error in allocating a connection. Cause: refused")))
                .isTrue();
        assertThat(DatabaseAway.causes(new SQLTransientConnectionException())).isTrue();
        assertThat(DatabaseAway.causes(new SQLException("no state"))).isFalse();
        assertThat(DatabaseAway.causes(new NullPointerException())).isFalse();
    }

    @Test
    void byACommitThatItDidNotAnswer() {
        assertThat(DatabaseAway.causes(new RuntimeException(new XAException(XAException.XAER_RMERR))))
                .isTrue();
        assertThat(DatabaseAway.causes(new XAException(XAException.XAER_RMFAIL)))
                .isTrue();
        assertThat(DatabaseAway.causes(new XAException(XAException.XA_RBROLLBACK)))
                .isFalse();
    }

    @Test
    void alsoWhereTwoExceptionsNameEachOtherAsCause() {
        var one = new RuntimeException();
        one.initCause(new RuntimeException(one));

        assertThat(DatabaseAway.causes(one)).isFalse();
    }
}
