package org.wardkey.identity.people;

import static org.wardkey.identity.event.SecurityEvent.Action.RECORD_VIEWED;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.authority.Permit;
import org.wardkey.identity.authority.Right;
import org.wardkey.identity.concern.Concerns;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.session.OwnSession;
import org.wardkey.identity.session.SessionLimits;
import org.wardkey.identity.session.Sessions;
import org.wardkey.identity.throttle.Waits;
import org.wardkey.identity.trust.OwnTrustedDevices;

/** Opens a person's record for staff. Each look is an entry in the audit trail. */
@Stateless
public class Records {

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private Waits waits;

    @Inject
    private OwnTrustedDevices devices;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionLimits limits;

    @Inject
    private Concerns concerns;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /** The record of whom a permit is about. */
    public PersonRecord open(Permit permit) {
        Instant now = clock.instant();
        AccountId subject = permit.subject(Right.SEE_RECORD, now);
        Account person = accounts.find(subject).orElseThrow();
        events.fire(permit.event(RECORD_VIEWED, Outcome.DONE, now, "record"));
        return new PersonRecord(
                subject,
                person.name(),
                person.kind(),
                person.roles(),
                person.state(),
                person.createdAt(),
                person.language(),
                masked(accounts.identifiers(subject)),
                masked(accounts.contacts(subject)),
                factors.enrolled(subject),
                person.mustEnrol(),
                waits.of(subject),
                devices.of(subject),
                sessions(person, now),
                concerns.open(subject));
    }

    private List<OwnSession> sessions(Account person, Instant now) {
        return sessions.of(person.id()).stream()
                .filter(one -> !limits.over(person.roles(), one.begunAt(), one.lastUsed(), now))
                .toList();
    }

    private static List<String> masked(List<LoginIdentifier> identifiers) {
        return identifiers.stream().map(LoginIdentifier::masked).toList();
    }
}
