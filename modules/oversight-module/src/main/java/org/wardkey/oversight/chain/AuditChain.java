package org.wardkey.oversight.chain;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.vault.Attestation;

/**
 * Keeps the chain behind the sign-ins, which never wait for it: links what they wrote, and takes checkpoints. Where it
 * cannot, it says so, people go on signing in, and it catches up.
 */
@Singleton
@Startup
@DependsOn("Database")
// So that who asks for trouble does not wait while the database is slow.
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditChain {

    private static final System.Logger LOG = System.getLogger(AuditChain.class.getName());

    /** How many arrivals a sweep looks through in one transaction. */
    private static final long STRETCH = 100_000;

    /** Where there is nothing to sweep. */
    private static final long ALL = Long.MAX_VALUE;

    @Inject
    private ChainPace pace;

    @Inject
    private ChainWork work;

    @Inject
    private CheckpointFile file;

    @Inject
    private Attestation attestation;

    private final Troubles troubles = new Troubles(LOG);

    // After the start, what was left over is linked, and a checkpoint taken of it.
    private final Interval linking = new Interval(Duration.ofSeconds(1));
    private final Interval checkpointing = new Interval(Duration.ofSeconds(5));

    private final Object keeping = new Object();

    private volatile Checkpoint seen = new Checkpoint(0, ChainHash.GENESIS, Instant.EPOCH);
    private Checkpoint kept = seen;
    private long swept = ALL;

    @PostConstruct
    void start() {
        try {
            seen = file.last(attestation).orElse(seen);
        } catch (IOException e) {
            troubles.begin(Troubles.CHECKPOINT, "The audit checkpoints in " + file.path() + " cannot be read: " + e);
        }
    }

    /** Every second, as the only timers that need no data grid are those that are known beforehand. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void linkWhenDue() {
        if (linking.isDue(pace.link())) {
            link();
        }
    }

    /** Apart from the links, which go on where the disk of the checkpoints hangs. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void checkpointWhenDue() {
        if (checkpointing.isDue(pace.checkpoint())) {
            checkpoint();
        }
    }

    /** Links every entry that is committed and not linked, unless another node is at it, and goes on with a sweep. */
    public synchronized void link() {
        troubles.during(Troubles.LINK, () -> {
            linkLatest();
            sweepStretch();
        });
    }

    private void linkLatest() throws SQLException, ChainBroken {
        Optional<Chainer.Step> step = Optional.empty();
        do {
            step = work.link(seen, step.map(Chainer.Step::last).orElse(0L));
            seen = step.map(Chainer.Step::end).orElse(seen);
        } while (step.filter(Chainer.Step::isFull).isPresent());
    }

    /** One at a time, so that a sweep of years delays no link. Where another node is at it, the same again the next time. */
    private void sweepStretch() throws SQLException, ChainBroken {
        if (swept == ALL) {
            return;
        }
        long upTo = Math.max(swept, 0) + STRETCH;
        Optional<Chainer.Step> step = work.sweep(seen, swept, upTo);
        seen = step.map(Chainer.Step::end).orElse(seen);
        if (step.filter(done -> !done.isFull()).isPresent()) {
            swept = upTo < step.get().settled() ? upTo : ALL;
        }
    }

    /** Takes a checkpoint if anything was linked since the last that this node took. */
    public void checkpoint() {
        synchronized (keeping) {
            troubles.during(Troubles.CHECKPOINT, this::keep);
        }
    }

    private void keep() throws SQLException, IOException, ChainBroken {
        Checkpoint now = work.look(seen);
        if (now.position() == kept.position()) {
            return;
        }
        String line = now.line(attestation);
        LOG.log(Level.INFO, line);
        seen = now;
        file.append(line);
        kept = now;
    }

    /**
     * Begins to look through everything for entries whose transaction took so long that they were not expected any more: a
     * stretch each time that links are made.
     */
    @Schedule(hour = "*/6", minute = "40", persistent = false)
    public synchronized void sweep() {
        swept = Long.MIN_VALUE;
    }

    /** What is wrong now with the chain or its checkpoints, in a line for ops; nothing if all is well. */
    public Optional<String> trouble() {
        return troubles.now();
    }
}
