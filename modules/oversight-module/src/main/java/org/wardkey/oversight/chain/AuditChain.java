package org.wardkey.oversight.chain;

import jakarta.annotation.PostConstruct;
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
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditChain {

    private static final System.Logger LOG = System.getLogger(AuditChain.class.getName());

    /** After the start, what was left over is linked, and a checkpoint taken of it. */
    private static final Duration FIRST_LINKS = Duration.ofSeconds(1);

    private static final Duration FIRST_CHECKPOINT = Duration.ofSeconds(5);

    /** How many arrivals a sweep looks through in one transaction. */
    private static final long STRETCH = 100_000;

    @Inject
    private ChainPace pace;

    @Inject
    private ChainWork work;

    @Inject
    private CheckpointFile file;

    @Inject
    private Attestation attestation;

    private final Troubles troubles = new Troubles(LOG);

    private final Interval linking = new Interval(FIRST_LINKS);
    private final Interval checkpointing = new Interval(FIRST_CHECKPOINT);

    private Checkpoint seen = new Checkpoint(0, ChainHash.GENESIS, Instant.EPOCH);
    private Checkpoint kept = seen;

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
    void tick() {
        if (linking.isDue(pace.link())) {
            link();
        }
        if (checkpointing.isDue(pace.checkpoint())) {
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
