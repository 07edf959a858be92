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
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.wardkey.identity.account.LoginIdentifier;

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

    private final Map<LoginIdentifier.Kind, String> troubles = new EnumMap<>(LoginIdentifier.Kind.class);
    private volatile Optional<String> trouble = Optional.empty();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public synchronized void goRound() {
        Optional<String> now = round();
        if (!now.equals(trouble)) {
            now.ifPresentOrElse(
                    why -> LOG.log(Level.ERROR, "Letters cannot be carried: {0}. They wait, and are tried again.", why),
                    () -> LOG.log(Level.INFO, "Letters are carried again."));
        }
        trouble = now;
    }

    private Optional<String> round() {
        try {
            postman.goRound().forEach(this::note);
            return troubles.isEmpty() ? Optional.empty() : Optional.of(troubles.toString());
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    /** Where there was nothing to carry, it is as it was. */
    private void note(LoginIdentifier.Kind channel, Carried last) {
        if (last instanceof Carried.Away away) {
            troubles.put(channel, away.why());
        } else {
            troubles.remove(channel);
        }
    }

    /** What keeps letters from being carried now, in a line for ops; nothing if all is well. */
    public Optional<String> trouble() {
        return trouble;
    }
}
