package org.wardkey.oversight.chain;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What keeps the chain from being made. Said loudly when it begins, again from time to time while it lasts, and once when it
 * is over.
 */
final class Troubles {

    static final String LINK = "link";
    static final String CHECKPOINT = "checkpoint";

    /** Of failures in a row, which one is said. */
    private static final int EVERY = 60;

    private final System.Logger log;
    private final Map<String, String> now = new ConcurrentSkipListMap<>();
    private int failures;

    Troubles(System.Logger log) {
        this.log = log;
    }

    /** Does the work, and notes how it went. */
    void during(String what, Work work) {
        try {
            work.run();
            end(what);
        } catch (ChainBroken e) {
            begin(
                    what,
                    "THE AUDIT CHAIN IS BROKEN at " + e.line() + ". It is not gone on with. Find out what happened by"
                            + " the command VerifyAudit, then take it up again by ResumeAudit.");
        } catch (IOException e) {
            begin(
                    what,
                    "An audit checkpoint could not be kept: " + e + ". People go on signing in; make room, or set "
                            + ChainSettings.FILE + " to a place that can be written to.");
        } catch (SQLException | RuntimeException e) {
            begin(what, "Audit entries could not be linked: " + e);
        }
    }

    synchronized void begin(String what, String message) {
        String before = now.put(what, message);
        failures = message.equals(before) ? failures + 1 : 0;
        if (failures % EVERY == 0) {
            log.log(Level.ERROR, message);
        }
    }

    private synchronized void end(String what) {
        if (now.remove(what) != null) {
            log.log(Level.INFO, "The audit chain goes on: " + what);
        }
    }

    Optional<String> now() {
        return now.values().stream().findFirst();
    }

    /** What is tried. */
    interface Work {

        void run() throws SQLException, IOException, ChainBroken;
    }
}
