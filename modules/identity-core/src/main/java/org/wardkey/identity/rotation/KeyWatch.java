package org.wardkey.identity.rotation;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.vault.KeysInUse;

/** Takes up a changed keyset file without a restart, and tells the other servers which keys this one holds. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyWatch {

    private static final System.Logger LOG = System.getLogger(KeyWatch.class.getName());

    @Inject
    private KeysInUse keys;

    @Inject
    private RotationRecord record;

    @Inject
    private SecureRandom random;

    private @Nullable String node;

    /** What the audit trail could not be told yet. */
    private final List<String> news = new ArrayList<>();

    /** Looks now. */
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void look() {
        try {
            news.addAll(keys.lookAgain());
        } catch (RuntimeException e) {
            // Its message is for ops, and never quotes the file.
            LOG.log(System.Logger.Level.ERROR, "The keys in use stay as they are. {0}", e.getMessage());
        }
        try {
            record.holds(node(), keys.held(), List.copyOf(news));
            news.clear();
        } catch (SQLException | RuntimeException e) {
            // Said at the next look: until then, the others take this server for one that does not run.
            LOG.log(System.Logger.Level.WARNING, "cannot tell which keys this server holds: {0}", e.toString());
        }
    }

    /** Whoever rotates keys does not wait for a server that has ended. */
    @PreDestroy
    void end() {
        try {
            record.ends(node());
        } catch (SQLException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "the others find out by its silence", e);
        }
    }

    private String node() {
        String name = node;
        if (name == null) {
            name = NodeName.draw(random);
            node = name;
        }
        return name;
    }
}
