package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SignOut;

@ContainerTest
class LostConnectionsIT {

    private static final int HELD = 4;

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private AtOnce atOnce;

    @Inject
    private SignOut signOut;

    @Inject
    private Sql sql;

    @Test
    @DisplayName("Invariant 14: after the database has dropped its connections, sixteen writes at once are all kept")
    void noWriteIsLost() throws Exception {
        Person doctor = people.doctor();
        SignedIn session = signIns.session(doctor);
        // And the one that drops them.
        sql.warm(HELD + 1);

        long dropped = dropAll();
        // Nothing but a write: a read outside a transaction is one that the persistence provider tries again by itself.
        atOnce.call(() -> {
            signOut.leave(session, SignIns.NOT_THERE, SignIns.WARD);
            return true;
        });

        assertThat(dropped).isGreaterThanOrEqualTo(HELD);
        assertThat(signOuts(doctor)).isEqualTo(AtOnce.THREADS);
    }

    @Test
    @DisplayName("Invariant 14: after the database has dropped its connections, sixteen sign-ins at once all work")
    void replaced() throws Exception {
        Person doctor = people.doctor();
        // And the one that drops them.
        sql.warm(HELD + 1);

        long dropped = dropAll();
        var answers = atOnce.call(() -> signIns.password(doctor));

        assertThat(dropped).isGreaterThanOrEqualTo(HELD);
        assertThat(answers).allMatch(FirstStep.Complete.class::isInstance);
    }

    private long signOuts(Person person) throws SQLException {
        return sql.one(
                Long.class,
                "select count(*) from audit_entry where action = 'SIGN_OUT' and subject_id = ?",
                person.account().value());
    }

    /** As a restart of the database does; answers how many. */
    private long dropAll() throws SQLException {
        return sql.product().startsWith("PostgreSQL")
                ? sql.one(
                        Long.class,
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where backend_type = 'client backend' and pid <> pg_backend_pid()")
                : sql.one(
                        Long.class,
                        "select count(abort_session(session_id)) from information_schema.sessions"
                                + " where session_id <> session_id()");
    }
}
