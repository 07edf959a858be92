package org.wardkey.web.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.session.Waiting;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;

/** Climbs the ladder as people do. */
@ApplicationScoped
public class SignIns {

    static final Origin WARD = new Origin("10.7.7.7", "ward workstation");

    /** No session has this number: they begin at 1. */
    static final long NOT_THERE = 0;

    @Inject
    private SignInLadder ladder;

    @Inject
    private Accounts accounts;

    @Inject
    private MovableClock clock;

    FirstStep password(Person person) {
        return ladder.giveIdentifierAndPassword(person.identifier(), person.password(), WARD);
    }

    FirstStep password(Person person, Secret password) {
        return ladder.giveIdentifierAndPassword(person.identifier(), password, WARD);
    }

    /** A person between the steps. */
    PendingSignIn pending(Person person) {
        if (password(person) instanceof FirstStep.Pending step) {
            return step.pending();
        }
        throw new IllegalStateException("no second step is asked of this person");
    }

    SecondStep code(PendingSignIn pending, String typed) {
        return code(pending, typed, WARD);
    }

    SecondStep code(PendingSignIn pending, String typed, Origin origin) {
        return waiting(pending)
                .map(waiting -> ladder.giveCode(waiting, typed, origin))
                .orElseGet(SecondStep.Ended::new);
    }

    /** What the gate reads for the request. */
    Optional<Waiting> waiting(PendingSignIn pending) {
        return accounts.find(pending.account()).flatMap(account -> Waiting.of(pending, account));
    }

    /** A session of long ago: its proofs are stale. */
    SignedIn session(Person person) {
        Account account = accounts.find(person.account()).orElseThrow();
        Instant longAgo = clock.instant().minus(FreshProof.LIFETIME);
        return new SignedIn(account.id(), account.sessionEpoch(), account.roles(), longAgo, null, null);
    }

    /** Both steps, the second with this code. */
    SecondStep with(Person person, String typed) {
        return code(pending(person), typed);
    }

    /** Both steps, with the code that the phone shows now. */
    SecondStep now(Person person) {
        return with(person, person.code(clock.instant()));
    }
}
