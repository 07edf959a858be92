package org.wardkey.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.throttle.Guess;
import org.wardkey.identity.throttle.Throttle;
import org.wardkey.identity.throttle.Turn;

/** Every kind of second factor that this deployment has, found by CDI. */
@ApplicationScoped
public class SecondFactors {

    /** The most factors of one person, without backup codes: more is no person, but a program. */
    public static final int MOST = 10;

    /** What an audit entry names when a text has the shape of no factor's proof. */
    private static final FactorKind NONE = new FactorKind("unrecognised");

    @Inject
    private Instance<SecondFactor> kinds;

    @Inject
    private Throttle throttle;

    /** Whether the account has a factor that can be the second step. */
    public boolean any(AccountId account) {
        return kinds.stream()
                .filter(SecondFactor::standsAlone)
                .anyMatch(kind -> !kind.enrolled(account).isEmpty());
    }

    /** What the account has, by kind and age, those that stand alone first. */
    public List<EnrolledFactor> enrolled(AccountId account) {
        return kinds.stream()
                .sorted(Comparator.comparing(SecondFactor::standsAlone).reversed())
                .flatMap(kind -> kind.enrolled(account).stream())
                .toList();
    }

    /** What the account has that can be the second step. */
    public List<FactorId> standingAlone(AccountId account) {
        return kinds.stream()
                .filter(SecondFactor::standsAlone)
                .flatMap(kind -> kind.enrolled(account).stream())
                .map(EnrolledFactor::id)
                .toList();
    }

    /** The names of the account's factors but that one. */
    public List<String> namesBeside(AccountId account, Optional<FactorId> but) {
        return enrolled(account).stream()
                .filter(factor -> !Optional.of(factor.id()).equals(but))
                .map(EnrolledFactor::name)
                .toList();
    }

    /** Gives one of the account's factors another name, in the caller's transaction. Answers whether the account has it. */
    public boolean rename(AccountId account, FactorId id, FactorName name) {
        return kinds.stream()
                .anyMatch(kind -> kind.kind().equals(id.kind()) && kind.rename(account, id.number(), name));
    }

    /** Takes one factor from the account, in the caller's transaction. Answers whether the account had it. */
    public boolean remove(AccountId account, FactorId id) {
        return kinds.stream().anyMatch(kind -> kind.kind().equals(id.kind()) && kind.remove(account, id.number()));
    }

    /**
     * Compares a code with the one kind of factor whose shape it has; with none if it has no kind's shape, so that a wrong
     * code counts against one factor at most. Every code that is typed anywhere to prove a factor passes here (sign-in,
     * proof before a change, turning off), in its turn (invariant 6).
     */
    public Examination examine(Account account, String typed, Origin origin) {
        return kinds.stream()
                .filter(kind -> kind.recognises(typed))
                .findFirst()
                .map(kind -> new Examination(kind.kind(), inTurn(kind, account, typed, origin)))
                .orElseGet(() -> new Examination(NONE, new Examined.NoMatch()));
    }

    private Examined inTurn(SecondFactor kind, Account account, String typed, Origin origin) {
        try (Turn turn = throttle.turn(Guess.of(account, kind.kind()), origin)) {
            Optional<Instant> until = turn.refusedUntil();
            if (until.isPresent()) {
                return new Examined.TooSoon(until.get());
            }
            Examined found = kind.examine(account.id(), typed);
            if (found instanceof Examined.NoMatch) {
                turn.failed();
            } else if (found instanceof Examined.AlreadyUsed) {
                turn.undecided();
            }
            return found instanceof Examined.Match match ? new Counted(match, turn) : found;
        }
    }

    /** A proof whose success ends the count of failures. */
    private record Counted(Examined.Match match, Turn turn) implements Examined.Match {

        @Override
        public boolean spend() {
            boolean spent = match.spend();
            if (spent) {
                turn.succeeded();
            }
            return spent;
        }

        @Override
        public OptionalInt left() {
            return match.left();
        }
    }

    /** Takes every factor of every kind from the account, in the caller's transaction. */
    public void removeAll(AccountId account) {
        kinds.stream().forEach(kind -> kind.removeAll(account));
    }
}
