package org.wardkey.oversight.chain;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check found, in words.
 *
 * @param holds whether nothing was wrong
 * @param summary in a few words
 * @param lines for whoever asked
 */
record Verdict(boolean holds, String summary, List<String> lines) {

    Verdict {
        lines = List.copyOf(lines);
    }

    /** The chain cannot even be followed. */
    static Verdict of(ChainBroken broken) {
        return new Verdict(false, "broken: " + broken.line(), List.of("FIRST BAD ENTRY: " + broken.line()));
    }

    static Verdict of(Verification.Report report) {
        var lines = new ArrayList<String>();
        String range = "positions " + (report.start().position() + 1) + " to "
                + report.end().position();
        lines.add("Checked " + range + " against " + report.compared() + " checkpoints"
                + report.lastCheckpoint()
                        .map(last -> ", the last of " + last.at() + " at position " + last.position())
                        .orElse("")
                + '.');
        remarks(report, lines);
        report.bad().ifPresent(bad -> lines.add("FIRST BAD ENTRY: " + bad.line()));
        if (report.bad().isEmpty()) {
            lines.add("The audit trail holds.");
        }
        String summary = report.bad().map(bad -> "broken: " + bad.line()).orElse("holds: " + range);
        return new Verdict(report.bad().isEmpty(), summary, lines);
    }

    private static void remarks(Verification.Report report, List<String> lines) {
        report.landmarks()
                .all()
                .forEach(landmark -> lines.add(
                        switch (landmark.kind()) {
                            case PRUNED ->
                                "On " + landmark.madeAt() + " entries that were kept long enough were removed, up to"
                                        + " position " + landmark.at().position() + '.';
                            case RESUMED ->
                                "On " + landmark.madeAt() + " somebody took the chain up again behind position "
                                        + landmark.at().position() + ", because it had been damaged.";
                        }));
        if (report.lastCheckpoint().isEmpty()
                && report.end().position() > report.start().position()) {
            lines.add("No checkpoint speaks of what is there: whether the end was cut off cannot be seen.");
        }
        if (report.torn() > 0) {
            lines.add(report.torn() + " lines of checkpoints are not whole, as a full disk leaves them.");
        }
        if (report.waiting() > 0) {
            lines.add(report.waiting() + " entries wait to be linked; it should be few, for a few seconds.");
        }
    }
}
