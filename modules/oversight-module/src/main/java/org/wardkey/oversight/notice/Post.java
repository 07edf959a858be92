package org.wardkey.oversight.notice;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Sends the postman round every five seconds. Nobody who signs in ever waits for it. */
@Singleton
@DependsOn("Database")
// So that who asks for trouble does not wait while a mail server is slow.
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Post {

    private static final System.Logger LOG = System.getLogger(Post.class.getName());

    @Inject
    private Postman postman;

    private volatile Optional<String> trouble = Optional.empty();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public synchronized void goRound() {
        Optional<String> now = round();
        if (!now.equals(trouble)) {
            now.ifPresentOrElse(
                    why -> LOG.log(Level.ERROR, "No letter can be carried: {0}. They wait, and are tried again.", why),
                    () -> LOG.log(Level.INFO, "Letters are carried again."));
        }
        trouble = now;
    }

    /** Where there was nothing to carry, it is as it was. */
    private Optional<String> round() {
        try {
            Optional<Carried> last = postman.goRound();
            return last.isEmpty() ? trouble : last.flatMap(Post::troubleIn);
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    private static Optional<String> troubleIn(Carried carried) {
        return carried instanceof Carried.Away away ? Optional.of(away.why()) : Optional.empty();
    }

    /** What keeps letters from being carried now, in a line for ops; nothing if all is well. */
    public Optional<String> trouble() {
        return trouble;
    }
}
