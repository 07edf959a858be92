package org.wardkey.identity.rotation;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wardkey.identity.vault.HeldKey;
import org.wardkey.identity.vault.KeyPart;
import org.wardkey.identity.vault.KeysInUse;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.SealedColumns;

/**
 * Makes values anew under the primary key, in the background: a few every five seconds, so that nobody who signs in waits
 * for it. Servers take turns, by a row that one of them holds; it goes on after a restart where it was.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyRenewal {

    private static final System.Logger LOG = System.getLogger(KeyRenewal.class.getName());

    private final List<SealedColumn> columns = SealedColumns.ofAllModules();

    @Inject
    private RotationRecord record;

    @Inject
    private KeysInUse keys;

    @Inject
    @ConfigProperty(name = "wardkey.rotation.values")
    private int values;

    /** Does what there is to do, and no more than the setting allows at once. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void go() {
        try {
            int batches = Math.max(1, values / RotationRecord.BATCH);
            for (HeldKey key : keys.held()) {
                if (key.primary()) {
                    batches = renew(key, batches);
                }
            }
        } catch (SQLException | RuntimeException e) {
            // Nothing is lost: the next turn begins where the last whole batch ended.
            LOG.log(System.Logger.Level.WARNING, "the making anew stopped for now: {0}", e.toString());
        }
    }

    private int renew(HeldKey key, int most) throws SQLException {
        int left = most;
        if (!record.agreement(key.part()).lets(key.id()) || key.part() == KeyPart.ATTESTING) {
            return left;
        }
        for (SealedColumn column : columns) {
            while (column.part() == key.part()
                    && left > 0
                    && record.renew(column, key.id(), Math.min(values, RotationRecord.BATCH))) {
                left--;
            }
        }
        return left;
    }
}
