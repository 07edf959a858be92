package org.wardkey.identity.people;

import static org.wardkey.identity.event.SecurityEvent.Action.RECORD_VIEWED;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.account.PersonQuery;
import org.wardkey.identity.authority.Authority;
import org.wardkey.identity.authority.Right;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/** Finds people for staff. Every search is an entry in the audit trail; what was typed is not in it. */
@Stateless
public class People {

    /** So many are found at most: whoever gets as many types more. */
    public static final int MOST = Accounts.MOST_FOUND;

    @Inject
    private Authority authority;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /**
     * Those whom a member of staff looks for, by name.
     *
     * @throws org.wardkey.identity.authority.NotPermitted if they may see nobody's record
     */
    public List<PersonFound> find(PersonQuery query, AccountId staff, Origin origin) {
        authority.require(staff, Right.SEE_RECORD, origin);
        if (!query.asks()) {
            return List.of();
        }
        List<Account> found = accounts.search(query);
        var identifiers = accounts.identifiers(found.stream().map(Account::id).toList());
        events.fire(new SecurityEvent(
                RECORD_VIEWED,
                Outcome.DONE,
                null,
                staff,
                null,
                origin,
                clock.instant(),
                "search, " + found.size() + " found"));
        return found.stream()
                .map(one -> new PersonFound(
                        one.id(),
                        one.name(),
                        one.kind(),
                        one.state(),
                        identifiers.getOrDefault(one.id(), List.of()).stream()
                                .map(LoginIdentifier::masked)
                                .toList()))
                .toList();
    }
}
