package org.wardkey.identity.rotation;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardkey.identity.vault.HeldKey;
import org.wardkey.identity.vault.KeyPart;
import org.wardkey.identity.vault.KeysetOperations;
import org.wardkey.identity.vault.SealedColumn;

/**
 * What is under which key. Where something is left in a column that was done, it has the column walked through once more.
 * It reads each table with sealed values once, in one pass: nothing is kept in an index for it,
 * which every sign-in would pay for.
 */
final class KeyReport {

    private final List<HeldKey> file;
    private final Connection connection;
    private final List<SealedColumn> columns;

    KeyReport(KeysetOperations keyset, Connection connection, List<SealedColumn> columns) {
        this.file = keyset.held();
        this.connection = connection;
        this.columns = columns;
    }

    /** Prints it. Answers whether every value is under its primary key, and every server writes under it. */
    boolean print(PrintStream out) throws SQLException {
        List<Holder> live = new KeyHolders(connection).live();
        boolean well = true;
        for (KeyPart part : KeyPart.values()) {
            int primary = primary(part);
            Rotation rotation = new Rotations(connection).of(part);
            out.println(part.word() + ": in the file " + keys(file, part));
            out.println("  " + state(rotation, primary));
            live.stream()
                    .map(Holder::node)
                    .distinct()
                    .forEach(node -> out.println("  server " + node + " holds " + keys(of(node, live), part)));
            for (SealedColumn column : columns) {
                if (column.part() == part) {
                    well &= print(column, primary, out);
                }
            }
            well &= rotation.agreesOn(primary);
        }
        out.println(well ? "Nothing needs an older key in a table." : "Not done yet.");
        return well;
    }

    private boolean print(SealedColumn column, int primary, PrintStream out) throws SQLException {
        Map<Integer, Long> counts = new SealedRows(connection, column).byKey();
        Progress progress = new Renewals(connection).of(column, primary);
        String numbers = counts.entrySet().stream()
                .map(one -> one.getValue() + " under " + HeldKey.name(one.getKey()))
                .collect(Collectors.joining(", "));
        out.println("  " + column.place() + ": " + (numbers.isEmpty() ? "nothing" : numbers) + "; made anew "
                + progress.renewed()
                + (progress.unreadable() > 0 ? ", UNREADABLE " + progress.unreadable() : ""));
        boolean well = counts.keySet().stream().allMatch(key -> key == primary);
        if (!well && progress.ended()) {
            // Somebody wrote it late, or mended a row that did not open: only another walk finds it.
            new Renewals(connection).walkAgain(column);
        }
        return well;
    }

    private static String state(Rotation rotation, int primary) {
        String paused = rotation.paused() ? "; PAUSED" : "";
        return rotation.agreesOn(primary)
                ? "every server has written under " + HeldKey.name(primary) + " for "
                        + rotation.agreedFor().orElseThrow().toMinutes() + " minutes" + paused
                : "not every server writes under " + HeldKey.name(primary) + " yet" + paused;
    }

    private int primary(KeyPart part) {
        return file.stream()
                .filter(key -> key.part() == part && key.primary())
                .mapToInt(HeldKey::id)
                .findFirst()
                .orElseThrow();
    }

    private static List<HeldKey> of(String node, List<Holder> holders) {
        return holders.stream()
                .filter(holder -> holder.node().equals(node))
                .map(Holder::key)
                .toList();
    }

    private static String keys(List<HeldKey> held, KeyPart part) {
        return held.stream()
                .filter(key -> key.part() == part)
                .map(key -> key.name() + (key.primary() ? " (primary)" : ""))
                .collect(Collectors.joining(", "));
    }
}
