package org.wardkey.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the clocks that a node can see, once in a while: whoever asks often gets the last reading. */
@ApplicationScoped
class Clocks {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 3;

    @Resource(lookup = "java:app/jdbc/wardkey")
    private DataSource source;

    @Inject
    private Clock clock;

    private Optional<ClockReading> last = Optional.empty();

    /** What the clocks show. One reader at a time: a database that is slow to answer is asked once. */
    synchronized ClockReading read() {
        Duration now = elapsed();
        ClockReading reading = last.filter(before -> now.minus(before.elapsed()).compareTo(KEPT) < 0)
                .orElseGet(this::readNow);
        last = Optional.of(reading);
        return reading;
    }

    private ClockReading readNow() {
        Duration before = elapsed();
        Optional<Instant> database = database();
        Duration after = elapsed();
        return new ClockReading(clock.instant(), after, database, after.minus(before));
    }

    private Optional<Instant> database() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (var row = statement.executeQuery("select current_timestamp")) {
                row.next();
                return Optional.of(row.getObject(1, OffsetDateTime.class).toInstant());
            }
        } catch (SQLException away) {
            return Optional.empty();
        }
    }

    private static Duration elapsed() {
        return Duration.ofNanos(System.nanoTime());
    }
}
