package org.wardkey.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.io.PrintStream;

/**
 * Ends the process, with status 1, where the portal could not start: Payara Micro would go on without it and answer
 * everybody "not found", and whatever watches over the process would think that all is well.
 *
 * <p>It waits until the thread that deploys us has ended, so that everything is on the console by then. In Payara Micro that
 * is the process's main thread. A server that deploys by another thread holds other applications too, and is not ended.
 */
public class StartOrEnd implements Extension {

    private static final PrintStream CONSOLE = System.err;
    private static final Runtime SERVER = Runtime.getRuntime();

    /** Of the thread that a Java process begins with. */
    private static final long MAIN = 1;

    private static volatile boolean up;

    void started(@Observes @Initialized(ApplicationScoped.class) Object application) {
        up = true;
    }

    /** Also where something failed after that, such as a migration of the database. */
    void shut(@Observes BeforeShutdown end) {
        up = false;
    }

    /** To be called by the first code of ours that runs, on the thread that deploys us. */
    public static void watch() {
        Thread starting = Thread.currentThread();
        if (starting.getId() != MAIN) {
            return;
        }
        // A failed deployment shuts our class loader: what the watch will need, it has to have met before.
        CONSOLE.flush();
        var watch = new Thread(() -> endWithoutPortal(starting), "wardkey-start");
        watch.setDaemon(true);
        watch.start();
    }

    private static void endWithoutPortal(Thread starting) {
        try {
            starting.join();
        } catch (InterruptedException e) {
            return;
        }
        if (!up) {
            CONSOLE.println("\n  The portal could not start; the first error above says why. The server ends.\n");
            SERVER.exit(1);
        }
    }
}
