package org.wardkey.oversight.chain;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
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
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditChain {

    private static final System.Logger LOG = System.getLogger(AuditChain.class.getName());
    private static final String LINK = "link";

    /** How many arrivals a sweep looks through in one transaction. */
    private static final long STRETCH = 100_000;

    @Resource
    private TimerService timers;

    @Inject
    private ChainPace pace;

    @Inject
    private ChainWork work;

    @Inject
    private CheckpointFile file;

    @Inject
    private Attestation attestation;

    private final Troubles troubles = new Troubles(LOG);

    private Checkpoint seen = new Checkpoint(0, ChainHash.GENESIS, Instant.EPOCH);
    private Checkpoint kept = seen;

    @PostConstruct
    void start() {
        try {
            seen = file.last(attestation).orElse(seen);
        } catch (IOException e) {
            troubles.begin(Troubles.CHECKPOINT, "The audit checkpoints in " + file.path() + " cannot be read: " + e);
        }
        timers.createIntervalTimer(pace.link().toMillis(), pace.link().toMillis(), new TimerConfig(LINK, false));
        timers.createIntervalTimer(
                Math.min(5_000, pace.checkpoint().toMillis()),
                pace.checkpoint().toMillis(),
                new TimerConfig("checkpoint", false));
    }

    @Timeout
    void due(Timer timer) {
        if (LINK.equals(timer.getInfo())) {
            link();
        } else {
            checkpoint();
        }
    }

    /** Links every entry that is committed and not linked, unless another node is at it. */
    public void link() {
        troubles.during(Troubles.LINK, () -> {
            Optional<Chainer.Step> step;
            do {
                step = work.link(seen);
                seen = step.map(Chainer.Step::end).orElse(seen);
            } while (step.isPresent() && step.get().isFull());
        });
    }

    /** Takes a checkpoint if anything was linked since the last that this node took. */
    public void checkpoint() {
        troubles.during(Troubles.CHECKPOINT, () -> {
            Checkpoint now = work.look(seen);
            if (now.position() == kept.position()) {
                return;
            }
            String line = now.line(attestation);
            LOG.log(Level.INFO, line);
            seen = now;
            file.append(line);
            kept = now;
        });
    }

    /** Looks through everything for entries whose transaction took so long that they were not expected any more. */
    @Schedule(hour = "*/6", minute = "40", persistent = false)
    public void sweep() {
        troubles.during(Troubles.LINK, this::sweepStretches);
    }

    private void sweepStretches() throws SQLException, ChainBroken {
        long after = Long.MIN_VALUE;
        long upTo = STRETCH;
        boolean more = true;
        while (more) {
            var step = work.sweep(seen, after, upTo);
            if (step.isEmpty()) {
                return;
            }
            seen = step.get().end();
            if (!step.get().isFull()) {
                more = upTo < step.get().settled();
                after = upTo;
                upTo += STRETCH;
            }
        }
    }

    /** What is wrong now with the chain or its checkpoints, in a line for ops; nothing if all is well. */
    public Optional<String> trouble() {
        return troubles.now();
    }
}
