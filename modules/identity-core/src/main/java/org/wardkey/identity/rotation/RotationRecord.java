package org.wardkey.identity.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.vault.BlindIndex;
import org.wardkey.identity.vault.HeldKey;
import org.wardkey.identity.vault.KeyPart;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.SealedColumns;
import org.wardkey.identity.vault.Vault;

/** Each step of a rotation that a server does, in a transaction of its own, with its audit entry (invariant 8). */
@ApplicationScoped
class RotationRecord {

    /** So few that nobody who signs in waits for them noticeably. */
    static final int BATCH = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Vault vault;

    @Inject
    private BlindIndex index;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /** Says what this server holds. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public void holds(String node, List<HeldKey> held, List<String> news) throws SQLException {
        new KeyHolders(connection()).say(node, held);
        news.forEach(word -> tell(Action.KEYS_CHANGED, word + " on " + node));
    }

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public void ends(String node) throws SQLException {
        new KeyHolders(connection()).forget(node);
    }

    /** Finds out whether every server writes under the same key, and how the rotation stands. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public Rotation agreement(KeyPart part) throws SQLException {
        Connection connection = connection();
        Set<Integer> primaries = new KeyHolders(connection)
                .live().stream()
                        .map(Holder::key)
                        .filter(key -> key.primary() && key.part() == part)
                        .map(HeldKey::id)
                        .collect(Collectors.toSet());
        var rotations = new Rotations(connection);
        if (fits(rotations.of(part), primaries)) {
            return rotations.of(part);
        }
        Rotation held = rotations.hold(part);
        if (!fits(held, primaries)) {
            change(connection, held, primaries);
        }
        return rotations.of(part);
    }

    /** Makes a few values anew, if that may be done now. Answers whether there is more to do. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public boolean renew(SealedColumn column, int primary, int most) throws SQLException {
        Connection connection = connection();
        var renewals = new Renewals(connection);
        if (!new Rotations(connection).hold(column.part()).lets(primary)) {
            return false;
        }
        Progress before = renewals.of(column, primary);
        if (before.ended()) {
            return false;
        }
        Progress after = new SealedRows(connection, column).renew(before, primary, most, vault, index);
        renewals.keep(column, primary, after);
        if (after.ended() && after.renewed() > 0) {
            tell(
                    Action.KEYS_RENEWED,
                    column.place() + " under " + HeldKey.name(primary) + ": " + after.renewed() + " values");
        }
        return !after.ended();
    }

    private static boolean fits(Rotation rotation, Set<Integer> primaries) {
        if (primaries.isEmpty()) {
            // Nobody has spoken since the database was away: that is no disagreement.
            return true;
        }
        return primaries.size() == 1
                ? rotation.agreesOn(primaries.iterator().next())
                : rotation.agreedFor().isEmpty();
    }

    private void change(Connection connection, Rotation rotation, Set<Integer> primaries) throws SQLException {
        var rotations = new Rotations(connection);
        if (primaries.size() != 1) {
            rotations.disagreed(rotation.part());
            return;
        }
        int primary = primaries.iterator().next();
        rotations.agreed(rotation.part(), primary);
        new Renewals(connection)
                .restart(SealedColumns.ofAllModules().stream()
                        .filter(column -> column.part() == rotation.part())
                        .toList());
        // Of a new installation's first keys there is nothing to tell.
        if (rotation.primary().isPresent()) {
            tell(
                    Action.KEYS_CHANGED,
                    rotation.part().word() + ' ' + HeldKey.name(primary) + " is written under on every node");
        }
    }

    /**
     * The transaction's own, as the audit entry's: one from the pool would take no part in it, as the server looks at the
     * transaction of the timer's call, which has none.
     */
    private Connection connection() {
        return em.unwrap(Connection.class);
    }

    private void tell(Action action, String detail) {
        events.fire(
                new SecurityEvent(action, Outcome.DONE, null, null, null, Origin.server(), clock.instant(), detail));
    }
}
