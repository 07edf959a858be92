package org.wardkey.web.attack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Halts transactions in their middle, at one of their writes, for as long as the test likes: a trigger of the test's waits
 * there for a lock that the test holds. What the portal wrote before is written and not committed.
 */
final class Halt implements AutoCloseable {

    private static final int LOCK = 7_411;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** The portal cancels a statement after ten seconds; here it goes on to wait. */
    private static final String WAIT = """
            create or replace function wait_for_the_test() returns trigger language plpgsql as $$
            begin
                loop
                    begin
                        perform pg_advisory_xact_lock_shared(%d);
                        return new;
                    exception when query_canceled then null;
                    end;
                end loop;
            end $$
            """.formatted(LOCK);

    private static final String WAITING =
            " from pg_locks a where a.locktype = 'advisory' and a.objid = " + LOCK + " and not a.granted";

    private final Connection connection;

    /** Halts whatever inserts a row into a table that fits the condition. */
    Halt(Connection connection, Map<String, String> conditions) throws SQLException {
        this.connection = connection;
        run(WAIT);
        for (Map.Entry<String, String> at : conditions.entrySet()) {
            run("create or replace trigger wait_for_the_test before insert on " + at.getKey() + " for each row when ("
                    + at.getValue() + ") execute function wait_for_the_test()");
        }
        run("select pg_advisory_lock(" + LOCK + ")");
    }

    /** Waits until so many have halted. Answers which tables each has written to. */
    List<String> await(int count) throws SQLException {
        awaitNumber(count);
        return rows("select coalesce(string_agg(distinct c.relname, ' ' order by c.relname), '')"
                + " from (select a.pid" + WAITING + ") h"
                + " left join pg_locks l on l.pid = h.pid and l.mode = 'RowExclusiveLock' and l.locktype = 'relation'"
                + " left join pg_class c on c.oid = l.relation and c.relkind = 'r' group by h.pid");
    }

    /** Lets them go on, and waits until none of them is in its transaction any more. */
    void release() throws SQLException {
        run("select pg_advisory_unlock(" + LOCK + ")");
        Instant end = Instant.now().plus(LONGEST);
        while (!rows("select pid from pg_locks where locktype = 'advisory' and objid = " + LOCK)
                .isEmpty()) {
            check(end, "a transaction goes on");
        }
    }

    /** Every committed row of every table that somebody's act writes to: the nodes link audit entries behind them. */
    Map<String, List<String>> dump() throws SQLException {
        var dump = new TreeMap<String, List<String>>();
        for (String table : rows("select tablename from pg_tables where schemaname = 'public'"
                + " and tablename not in ('audit_link', 'audit_chain')")) {
            dump.put(table, rows("select t::text from \"" + table + "\" t order by 1"));
        }
        return dump;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void awaitNumber(int count) throws SQLException {
        Instant end = Instant.now().plus(LONGEST);
        while (rows("select a.pid" + WAITING).size() < count) {
            check(end, "fewer than " + count + " have halted");
        }
    }

    private static void check(Instant end, String otherwise) {
        if (Instant.now().isAfter(end)) {
            throw new AssertionError(otherwise);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
