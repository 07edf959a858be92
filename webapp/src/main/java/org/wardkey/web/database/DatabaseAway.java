package org.wardkey.web.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/** Tells a database that cannot be reached from a fault of ours. */
public final class DatabaseAway {

    /** SQLSTATE classes: connection exception, operator intervention (shutting down), insufficient resources. */
    private static final String[] CLASSES = {"08", "57", "53"};

    private DatabaseAway() {}

    /** Whether this was thrown because the database cannot be reached now. */
    public static boolean causes(Throwable thrown) {
        List<Throwable> chain = Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .limit(20)
                .toList();
        return chain.stream().anyMatch(DatabaseAway::saysSo)
                || chain.stream().anyMatch(DatabaseAway::isUnanswered)
                        && chain.stream().noneMatch(DatabaseAway::saysMore);
    }

    /**
     * Notes what was thrown: a fault of ours in full, a database that is away in one line, because every request meets it
     * again. Answers whether it is away.
     */
    public static boolean note(System.Logger log, String fault, Throwable thrown) {
        boolean away = causes(thrown);
        if (away) {
            log.log(System.Logger.Level.ERROR, "the database is away");
        } else {
            log.log(System.Logger.Level.ERROR, fault, thrown);
        }
        return away;
    }

    /** A commit that it did not answer: what became of it is not known here. */
    private static boolean isUnanswered(Throwable thrown) {
        return thrown instanceof XAException commit
                && (commit.errorCode == XAException.XAER_RMFAIL || commit.errorCode == XAException.XAER_RMERR);
    }

    /** It answered, and had something against the commit. */
    private static boolean saysMore(Throwable thrown) {
        return thrown instanceof SQLException sql && sql.getSQLState() != null;
    }

    private static boolean saysSo(Throwable thrown) {
        if (thrown instanceof SQLTransientException) {
            return true;
        }
        if (thrown instanceof SQLException sql && sql.getSQLState() != null) {
            return Stream.of(CLASSES).anyMatch(sql.getSQLState()::startsWith);
        }
        // The pool's own exception for a connection that it cannot make has no state.
        return String.valueOf(thrown.getMessage()).contains("Error in allocating a connection");
    }
}
