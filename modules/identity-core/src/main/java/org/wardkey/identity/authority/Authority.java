package org.wardkey.identity.authority;

import static org.wardkey.identity.event.SecurityEvent.Action.RIGHT_REFUSED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.authority.Ruling.Why;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/**
 * The one check before somebody on the staff sees or touches another person's account, whichever way they came (standards
 * part 2, rows 16 and 17). It reads their roles from the database, so that a right that was taken away is gone at once. What
 * it forbids is an entry in the audit trail.
 */
@ApplicationScoped
public class Authority {

    private Accounts accounts;
    private Event<SecurityEvent> events;
    private Clock clock;

    @Inject
    public Authority(Accounts accounts, Event<SecurityEvent> events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected Authority() {
        // for the container's proxy
    }

    /** Whether the actor may do this to that account. */
    @Transactional
    public Ruling ask(AccountId actor, Right right, AccountId subject, Origin origin) {
        Optional<Account> person = accounts.find(subject);
        Optional<Why> why = person.isEmpty() ? Optional.of(Why.NOBODY) : why(roles(actor), right, actor, person.get());
        if (why.isPresent()) {
            refuse(actor, right, person.isEmpty() ? null : subject, origin, why.get());
            return new Ruling.Forbidden(why.get());
        }
        return new Ruling.Permitted(new Permit(actor, right, subject, origin, clock.instant()));
    }

    /**
     * Sees to it that the actor has a right that is about nobody in particular.
     *
     * @throws NotPermitted if not: no page of ours leads there
     */
    @Transactional(dontRollbackOn = NotPermitted.class)
    public void require(AccountId actor, Right right, Origin origin) {
        if (!right.isOf(roles(actor))) {
            refuse(actor, right, null, origin, Why.NO_RIGHT);
            throw new NotPermitted(right);
        }
    }

    private Set<Role> roles(AccountId actor) {
        return accounts.find(actor)
                .filter(Account::isActive)
                .map(Account::roles)
                .orElse(Set.of());
    }

    private static Optional<Why> why(Set<Role> roles, Right right, AccountId actor, Account subject) {
        if (!right.isOf(roles)) {
            return Optional.of(Why.NO_RIGHT);
        }
        if (right.onlyLooks()) {
            return Optional.empty();
        }
        if (actor.equals(subject.id())) {
            return Optional.of(Why.ONESELF);
        }
        return Optional.of(Why.HIGHER_RANK).filter(higher -> rank(subject.roles()) > rank(roles));
    }

    private static int rank(Set<Role> roles) {
        return roles.stream().mapToInt(Role::rank).max().orElse(0);
    }

    private void refuse(AccountId actor, Right right, @Nullable AccountId subject, Origin origin, Why why) {
        events.fire(new SecurityEvent(
                RIGHT_REFUSED, Outcome.REFUSED, subject, actor, null, origin, clock.instant(), right + " " + why));
    }
}
