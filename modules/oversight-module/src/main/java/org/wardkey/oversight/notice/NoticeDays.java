package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How long notices last, in days: {@code wardkey.notices.answerable}, so long the link in a letter is good, 1 to
 * {@value #LONGEST_ANSWERABLE}; and {@code wardkey.notices.kept}, so long it can be seen what people were told, at least as
 * long as that and at most {@value #LONGEST_KEPT}.
 */
@ApplicationScoped
public class NoticeDays {

    /** Whoever finds a letter after that is more likely to be somebody else. */
    static final int LONGEST_ANSWERABLE = 30;

    /** What happened stays in the audit trail; what was said of it need not. */
    static final int LONGEST_KEPT = 730;

    private static final String ANSWERABLE = "wardkey.notices.answerable";
    private static final String KEPT = "wardkey.notices.kept";

    private int answerable;
    private int kept;

    @Inject
    NoticeDays(Config config) {
        this(config.getValue(ANSWERABLE, Integer.class), config.getValue(KEPT, Integer.class));
    }

    NoticeDays(int answerable, int kept) {
        if (answerable < 1 || answerable > LONGEST_ANSWERABLE) {
            throw new IllegalArgumentException(ANSWERABLE + ": from 1 to " + LONGEST_ANSWERABLE + " days");
        }
        if (kept < answerable || kept > LONGEST_KEPT) {
            throw new IllegalArgumentException(
                    KEPT + ": from " + answerable + " (" + ANSWERABLE + ") to " + LONGEST_KEPT);
        }
        this.answerable = answerable;
        this.kept = kept;
    }

    @SuppressWarnings("NullAway.Init")
    protected NoticeDays() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    /** How long a letter's link is good: as long as one that came on the first day of a holiday is read. */
    Duration answerable() {
        return Duration.ofDays(answerable);
    }

    /** How long it can be seen what people were told, and which letters did not arrive. */
    Duration kept() {
        return Duration.ofDays(kept);
    }
}
