package org.wardkey.web.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What this thread sends to the database. */
final class Statements {

    private static final ThreadLocal<@Nullable List<String>> SENT = new ThreadLocal<>();

    private Statements() {}

    /** Every statement and commit that the work sends, in order. */
    static List<String> of(Callable<?> work) throws Exception {
        var sent = new ArrayList<String>();
        SENT.set(sent);
        try {
            work.call();
        } finally {
            SENT.remove();
        }
        return List.copyOf(sent);
    }

    static void sent(String statement) {
        List<String> sent = SENT.get();
        if (sent != null) {
            sent.add(statement);
        }
    }
}
