package org.wardkey.oversight.analytics;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;

/** Counts every minute what has happened since. Where it cannot, it says so once, and catches up later. */
@Singleton
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Analytics {

    private static final System.Logger LOG = System.getLogger(Analytics.class.getName());

    @Inject
    private DailyCounts counts;

    private boolean trouble;

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    public synchronized void count() {
        try {
            while (counts.countNext()) {
                // There is more.
            }
            trouble = false;
        } catch (SQLException | RuntimeException e) {
            if (!trouble) {
                LOG.log(Level.ERROR, "What happens is not counted now: {0}", e.toString());
            }
            trouble = true;
        }
    }
}
