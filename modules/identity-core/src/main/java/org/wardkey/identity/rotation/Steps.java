package org.wardkey.identity.rotation;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardkey.identity.command.CommandRefused;
import org.wardkey.identity.vault.HeldKey;
import org.wardkey.identity.vault.KeyPart;
import org.wardkey.identity.vault.KeysetOperations;
import org.wardkey.identity.vault.SealedColumn;

/** The steps of a rotation that ops take. Each says what it did, and what is next. */
final class Steps {

    private static final String COPY = "Where servers have files of their own, copy it to each of them.";

    private final KeysetOperations keyset;
    private final Connection connection;
    private final List<SealedColumn> columns;
    private final PrintStream out;

    Steps(KeysetOperations keyset, Connection connection, List<SealedColumn> columns, PrintStream out) {
        this.keyset = keyset;
        this.connection = connection;
        this.columns = columns;
        this.out = out;
    }

    void add(KeyPart part) {
        HeldKey added = keyset.add(part);
        out.println("Added the " + part.word() + " key " + added.name() + "; nothing is written under it yet.");
        out.println(COPY + " Each takes it up within 30 seconds. Keep a copy of the file apart. Then: promote "
                + part.word());
    }

    /** Refused until every server that runs knows the key: what one writes, all can read. */
    void promote(KeyPart part, List<String> words) throws SQLException {
        HeldKey key = chosen(part, words, keys -> keys.reduce((older, newest) -> newest));
        if (key.primary()) {
            out.println("The " + part.word() + " key " + key.name() + " is the primary one already.");
            return;
        }
        List<Holder> live = new KeyHolders(connection).live();
        String without = live.stream()
                .map(Holder::node)
                .distinct()
                .filter(node ->
                        live.stream().noneMatch(holder -> holder.node().equals(node) && same(holder.key(), key)))
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            throw new CommandRefused("Not yet: " + without + " does not know the " + part.word() + " key " + key.name()
                    + ". A server takes up its file within 30 seconds, and says in its log if it cannot.");
        }
        keyset.promote(part, key.id());
        out.println(
                "Promoted the " + part.word() + " key " + key.name() + (live.isEmpty() ? "; no server runs." : "."));
        out.println(COPY + " A minute after all write under it, what is under older keys is made anew. See: report");
    }

    void pause(boolean paused) throws SQLException {
        new Rotations(connection).pause(paused);
        out.println(paused ? "Paused: nothing is made anew until: resume" : "Resumed.");
    }

    void retire(KeyPart part, List<String> words, boolean now) throws SQLException {
        HeldKey key = chosen(
                part, words, keys -> keys.filter(other -> !other.primary()).findFirst());
        List<String> reasons = new Retirement(keyset.held(), connection, columns).against(key, now);
        if (!reasons.isEmpty()) {
            throw new CommandRefused("Not yet: " + String.join("\nNot yet: ", reasons));
        }
        keyset.retire(part, key.id());
        out.println("Retired the " + part.word() + " key " + key.name() + ": it is not in the file any more.");
        out.println(COPY + " Backups of the database from before need a copy of the file from before.");
    }

    /** The one that was named, or the one that is meant where none was. */
    private HeldKey chosen(KeyPart part, List<String> words, Function<Stream<HeldKey>, Optional<HeldKey>> meant) {
        Stream<HeldKey> keys = keyset.held().stream().filter(key -> key.part() == part);
        Optional<HeldKey> chosen = words.size() < 3
                ? meant.apply(keys)
                : keys.filter(key -> key.name().equals(words.get(2))).findFirst();
        return chosen.orElseThrow(() -> new CommandRefused("There is no such " + part.word() + " key in the file."));
    }

    private static boolean same(HeldKey one, HeldKey other) {
        return one.part() == other.part() && one.id() == other.id();
    }
}
