package org.wardkey.identity.concern;

import static org.wardkey.identity.event.SecurityEvent.Action.CONCERN_CLOSED;
import static org.wardkey.identity.event.SecurityEvent.Action.RECORD_VIEWED;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.authority.Authority;
import org.wardkey.identity.authority.Right;
import org.wardkey.identity.authority.Ruling;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/**
 * The concerns that nobody has closed, for the hospital's staff.
 *
 * <p>Every look leaves an entry. Who has not the right gets {@link org.wardkey.identity.authority.NotPermitted}.
 */
@Stateless
public class OpenConcerns {

    /** How far back the list goes. */
    public static final int MOST = 500;

    @Inject
    private ConcernTable table;

    @Inject
    private Authority authority;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /** How many there are, {@value #MOST} at most. */
    public int count(AccountId clerk, Origin origin) {
        authority.require(clerk, Right.HANDLE_CONCERNS, origin);
        return table.count(MOST);
    }

    /**
     * A page of them, the latest first.
     *
     * @param first the place of the first in the list, from 0
     * @param rows how many at most
     */
    public List<Concern> latest(AccountId clerk, Origin origin, int first, int rows) {
        if (first < 0 || rows < 1 || first > MOST - rows) {
            throw new IllegalArgumentException("no such part of the list");
        }
        authority.require(clerk, Right.HANDLE_CONCERNS, origin);
        tell(RECORD_VIEWED, Outcome.DONE, null, clerk, origin, "concerns");
        return table.open(first, rows);
    }

    /** One that is open, or nothing. */
    public Optional<Concern> find(long id, AccountId clerk, Origin origin) {
        authority.require(clerk, Right.HANDLE_CONCERNS, origin);
        Optional<Concern> found = table.find(id);
        found.ifPresent(one -> tell(RECORD_VIEWED, Outcome.DONE, one.account(), clerk, origin, "concern " + id));
        return found;
    }

    /**
     * Closes one. Nobody closes their own, or that of somebody with more rights.
     *
     * @return whether it was open, and this is who closed it
     */
    public boolean close(long id, ConcernNote note, AccountId clerk, Origin origin) {
        Optional<Concern> found = table.find(id);
        if (found.isEmpty()) {
            return false;
        }
        AccountId subject = found.get().account();
        boolean closed = authority.ask(clerk, Right.HANDLE_CONCERNS, subject, origin) instanceof Ruling.Permitted
                && table.close(id, clerk, note, clock.instant());
        tell(CONCERN_CLOSED, closed ? Outcome.DONE : Outcome.REFUSED, subject, clerk, origin, "concern " + id);
        return closed;
    }

    private void tell(
            Action action,
            Outcome outcome,
            @Nullable AccountId subject,
            AccountId clerk,
            Origin origin,
            String detail) {
        events.fire(new SecurityEvent(action, outcome, subject, clerk, null, origin, clock.instant(), detail));
    }
}
