package org.wardkey.sms.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that the module writes to the log, down to the finest. */
final class Words extends Handler implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("org.wardkey.sms");

    private final List<String> lines = new ArrayList<>();

    static Words listen() {
        var words = new Words();
        LOG.setLevel(Level.ALL);
        LOG.addHandler(words);
        return words;
    }

    String said() {
        return String.join("\n", lines);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        lines.add(new SimpleFormatter().format(record));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        LOG.removeHandler(this);
    }
}
