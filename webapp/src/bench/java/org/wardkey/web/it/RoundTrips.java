package org.wardkey.web.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;

/** What one step of a sign-in sends to the database, again and again. */
final class RoundTrips {

    /** The first table that a statement names; an outer join stands in an escape, {@code {oj …}}. */
    private static final Pattern TABLE = Pattern.compile("(?:\\bfrom|\\binto|^update)\\W+(?:oj\\W+)?(\\w+)");

    private final List<List<String>> sent = new ArrayList<>();

    <T> T count(Callable<T> work) throws Exception {
        var task = new FutureTask<T>(work);
        sent.add(Statements.of(Executors.callable(task)));
        return task.get();
    }

    /** The mean number, with what only every so many sign-ins send, and the statements of the shortest. */
    String line() {
        double mean = sent.stream().mapToInt(List::size).average().orElseThrow();
        var usual =
                sent.stream().min((one, other) -> one.size() - other.size()).orElseThrow();
        return String.format(
                Locale.ROOT,
                "%d (mean %.2f): %s",
                usual.size(),
                mean,
                String.join(", ", usual.stream().map(RoundTrips::brief).toList()));
    }

    private static String brief(String sql) {
        String small = sql.strip().toLowerCase(Locale.ROOT);
        var table = TABLE.matcher(small);
        String verb = small.replaceFirst("\\W.*", "");
        return table.find() ? verb + ' ' + table.group(1) : verb;
    }
}
