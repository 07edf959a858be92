package org.wardkey.oversight.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.oversight.chain.TrailDatabase.Product;

/** Thirty entries with three checkpoints and three entries more, spoiled by somebody with every right in the database. */
@Tag("browser")
@DisplayName("Invariant 9: the check of the audit trail")
class TamperedTrailIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: finds nothing in a trail as it was written")
    void untouched(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);

        var report = trail.verify();

        assertThat(report.bad()).isEmpty();
        assertThat(report.end().position()).isEqualTo(33);
        assertThat(report.compared()).isEqualTo(3);
        assertThat(report.waiting()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: names an entry of which any column was changed")
    void changed(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);

        for (String change : List.of(
                "happened_at = happened_at + interval '1' second|happened_at = happened_at - interval '1' second",
                "action = 'SIGN_OUT'|action = 'SIGN_IN'",
                "outcome = 'REFUSED'|outcome = 'DONE'",
                "subject_id = null|subject_id = 14",
                "actor_id = 14|actor_id = null",
                "factor = ''|factor = null",
                "address = '10.0.0.11'|address = '10.0.0.1'",
                "device = 'ward P'|device = 'ward PC'",
                "detail = 'Asha'|detail = 'आशा'",
                "id = 1400|id = 14")) {
            String[] thereAndBack = change.split("\\|", -1);
            trail.tamper("update audit_entry set " + thereAndBack[0] + " where id = 14");
            assertThat(trail.firstBad())
                    .as(change)
                    .matches("entry 14(00)?, position 14: it is not what was linked here: .*");
            trail.tamper("update audit_entry set " + thereAndBack[1] + " where id in (14, 1400)");
            assertThat(trail.firstBad()).as(change).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: names the place of an entry that was deleted, with and without its link")
    void deleted(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);

        trail.tamper("delete from audit_entry where id = 20");
        String entryGone = trail.firstBad();
        trail.tamper("delete from audit_link where position = 20");
        String bothGone = trail.firstBad();

        assertThat(entryGone).isEqualTo("position 20: the entry that was linked here was removed");
        assertThat(bothGone).isEqualTo("position 20: the link is missing: it was removed or cut off");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: names the first of two entries that changed places")
    void reordered(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);

        trail.tamper(
                "update audit_link set arrival = -1 where position = 8",
                "update audit_link set arrival = (select arrival from audit_entry where id = 8) where position = 25",
                "update audit_link set arrival = (select arrival from audit_entry where id = 25) where position = 8");

        assertThat(trail.firstBad()).startsWith("entry 25, position 8: it is not what was linked here");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: sees that the beginning was cut off, also where the rest was numbered anew")
    void headCut(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);

        trail.tamper("delete from audit_entry where id <= 5", "delete from audit_link where position <= 5");
        String cut = trail.firstBad();
        for (int position = 6; position <= 33; position++) {
            trail.tamper("update audit_link set position = position - 5 where position = " + position);
        }
        String numberedAnew = trail.firstBad();

        assertThat(cut).isEqualTo("position 1: the link is missing: it was removed or cut off");
        assertThat(numberedAnew).startsWith("entry 6, position 1: it is not what was linked here");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName(
            "Invariant 9: sees that the end was cut off, by the head, and by a checkpoint where the head is an old one")
    void tailCut(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 2);
        trail.tamper("create table old_head as select * from audit_chain");
        trail.write(10);
        Checkpoint seen = trail.checkpoint();

        trail.tamper("delete from audit_entry where id > 23", "delete from audit_link where position > 23");
        String withoutHead = trail.firstBad();
        trail.tamper("update audit_chain set (position, hash, settled, mark, marked_at, tag) ="
                + " (select position, hash, settled, mark, marked_at, tag from old_head)");
        String withOldHead = trail.firstBad();

        assertThat(withoutHead)
                .startsWith("position 24: ")
                .contains("to position 33")
                .contains("the end was cut off");
        assertThat(withOldHead)
                .startsWith("position 24: from here to position 33, which a checkpoint of")
                .endsWith("the end was cut off");
        assertThatThrownBy(() -> trail.link(seen))
                .as("a running portal sees it, too")
                .isInstanceOf(ChainBroken.class)
                .hasMessageContaining("cut off since");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: names an entry that was put in without a link, or with a date of before")
    void inserted(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);
        var before = trail.clock.instant();
        trail.clock.forward(Duration.ofDays(3));
        trail.write(1);
        trail.checkpoint();

        trail.tamper(forged(-5, 900, before));
        String early = trail.firstBad();
        Chainer.Step sweep = trail.sweep();
        String swept = trail.firstBad();

        assertThat(sweep.linked()).isEqualTo(1);
        assertThat(early).startsWith("entry 900: it is not in the chain");
        assertThat(swept).startsWith("entry 900, position 35: it is dated " + before);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: names an entry that was put into the middle of the chain")
    void insertedInTheMiddle(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);

        for (int position = 33; position >= 15; position--) {
            trail.tamper("update audit_link set position = position + 1 where position = " + position);
        }
        trail.tamper(
                forged(-6, 902, trail.clock.instant()),
                "insert into audit_link (position, arrival, hash) select 15, -6, hash from audit_link where position = 14");

        assertThat(trail.firstBad()).startsWith("entry 902, position 15: it is not what was linked here");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: names an entry whose number is so high that it would hide those that come later")
    void insertedFarAhead(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);

        trail.tamper(forged(1_000_000_000_000L, 901, trail.clock.instant()));
        trail.write(2);
        trail.settle();

        assertThat(trail.firstBad()).startsWith("entry 901: it is not in the chain");
        assertThat(trail.verify().end().position()).isEqualTo(35);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: finds a whole suffix that was replaced by another with right hashes")
    void suffixReplaced(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);
        trail.tamper(
                "create table old_head as select * from audit_chain",
                "update audit_entry set detail = 'forged' where id = 16");

        forgeLinksFrom(trail, 16);
        String byCheckpoint = trail.firstBad();
        Files.delete(trail.file.path());
        Files.createFile(trail.file.path());
        String byHead = trail.firstBad();
        try (Connection connection = trail.database.asAttacker()) {
            connection.setAutoCommit(false);
            var row = new HeadRow(connection, TrailUnderTest.newKeys(folder.resolve("forged.json")));
            Head head = row.holdAsItStands().orElseThrow();
            row.write(head.at(33, new LinkTable(connection).last().orElseThrow().hash()));
            connection.commit();
        }
        String byTag = trail.firstBad();

        assertThat(byCheckpoint).startsWith("position 11: one of the entries from here to position 20 is not");
        assertThat(byHead).isEqualTo("position 33: the last link was replaced");
        assertThat(byTag).startsWith("position 33: the row that says where the chain ends was not written by a portal");
        assertThatThrownBy(trail::link).as("a running portal goes no further").isInstanceOf(ChainBroken.class);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: names a checkpoint that was changed, and takes none that a full disk cut short")
    void checkpointChanged(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);
        List<String> lines = Files.readAllLines(trail.file.path());

        String text = String.join("\n", lines);
        Files.writeString(trail.file.path(), text.substring(0, text.length() - 50));
        trail.file.append(lines.get(2));
        var torn = trail.verify();
        Files.writeString(trail.file.path(), text.replace("position=20", "position=21") + "\n");
        String changed = trail.firstBad();

        assertThat(torn.bad()).isEmpty();
        assertThat(torn.torn()).isEqualTo(1);
        assertThat(changed)
                .isEqualTo("line 2 of " + trail.file.path() + " was changed, or written with another keyset");
    }

    private static String forged(long arrival, long id, Instant at) {
        return "insert into audit_entry (arrival, id, happened_at, action, outcome, address, device, detail)"
                + " overriding system value values (" + arrival + ", " + id + ", '" + at
                + "', 'SIGN_IN', 'DONE', '', '', '')";
    }

    /** As somebody does who knows how, and has no key. */
    private static void forgeLinksFrom(TrailUnderTest trail, long position) throws SQLException {
        try (Connection connection = trail.database.asAttacker()) {
            var links = new LinkTable(connection);
            Link last = new Link(position - 1, links.at(position - 1).orElseThrow());
            try (var delete = connection.prepareStatement("delete from audit_link where position >= ?")) {
                delete.setLong(1, position);
                delete.executeUpdate();
            }
            links.append(last, links.unlinked(0, Long.MAX_VALUE, 1000));
        }
    }
}
