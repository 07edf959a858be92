package org.wardkey.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.throttle.Guess;
import org.wardkey.identity.throttle.Throttle;
import org.wardkey.identity.throttle.Turn;

/** Every kind of second factor that this deployment has, found by CDI. */
@ApplicationScoped
public class SecondFactors {

    /** The most factors of one person that stand alone: more is no person, but a program. */
    public static final int MOST = 10;

    /** Those that stand alone first, then those that are good for everything, then by name: in the same order everywhere. */
    private static final Comparator<SecondFactor> ORDER = Comparator.comparing(SecondFactor::standsAlone)
            .reversed()
            .thenComparing(SecondFactor::restricted)
            .thenComparing(kind -> kind.kind().name());

    /** What an audit entry names when a text has the shape of no factor's proof. */
    private static final FactorKind NONE = new FactorKind("unrecognised");

    @Inject
    private Instance<SecondFactor> kinds;

    @Inject
    private Throttle throttle;

    @Inject
    private FactorPresence presence;

    /** Whether the account has a factor that can be the second step. */
    public boolean any(AccountId account) {
        return presence.any(
                account, kinds.stream().filter(SecondFactor::standsAlone).toList());
    }

    /** What the account has, by kind and age, those that stand alone first. */
    public List<EnrolledFactor> enrolled(AccountId account) {
        return kinds.stream()
                .sorted(ORDER)
                .flatMap(kind -> kind.enrolled(account).stream())
                .toList();
    }

    /** Whether factors of this kind can be the second step by themselves. */
    public boolean standsAlone(FactorKind kind) {
        return kinds.stream()
                .anyMatch(factor -> factor.standsAlone() && factor.kind().equals(kind));
    }

    /** What the account has that can be the second step. */
    public List<FactorId> standingAlone(AccountId account) {
        return kinds.stream()
                .filter(SecondFactor::standsAlone)
                .flatMap(kind -> kind.enrolled(account).stream())
                .map(EnrolledFactor::id)
                .toList();
    }

    /** Whether the account would have nothing left that is accepted as the second step, without this one. */
    public boolean isLast(AccountId account, FactorId id) {
        return kinds.stream()
                .filter(SecondFactor::standsAlone)
                .flatMap(kind -> kind.enrolled(account).stream())
                .allMatch(factor -> factor.suspended() || factor.id().equals(id));
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
     * Lets one of the account's factors be accepted nowhere, in the caller's transaction. Answers whether the account had it,
     * and it was accepted.
     */
    public boolean suspend(AccountId account, FactorId id) {
        return kinds.stream().anyMatch(kind -> kind.kind().equals(id.kind()) && kind.suspend(account, id.number()));
    }

    /**
     * Compares a code with the one kind of factor whose shape it has; with none if it has no kind's shape, so that a wrong
     * code counts against one factor at most. Every code that is typed anywhere to prove a factor passes here (sign-in,
     * proof before a change, turning off), in its turn (invariant 6).
     */
    public Examination examine(Account account, String typed, Origin origin) {
        return recognising(typed)
                .map(kind ->
                        inTurn(kind, Guess.of(account, kind.kind()), origin, () -> kind.examine(account.id(), typed)))
                .orElseGet(() -> new Examination(NONE, new Examined.NoMatch()));
    }

    /** Whose proof this is, if it says so by itself. */
    public Optional<AccountId> owner(String typed) {
        return recognising(typed).flatMap(kind -> kind.owner(typed));
    }

    /**
     * Compares a proof that stands for both steps, in its turn. It is counted apart: no password stood before it, so that
     * anybody can use the turns up, and the second step by the same factor goes on.
     */
    public Examination examineAlone(Account owner, String typed, Origin origin) {
        return recognising(typed)
                .map(kind -> inTurn(
                        kind, Guess.alone(owner, kind.kind()), origin, () -> kind.examineAlone(owner.id(), typed)))
                .orElseGet(() -> new Examination(NONE, new Examined.NoMatch()));
    }

    /**
     * The same of nobody who may sign in: it counts as a failure of whoever sends it.
     *
     * @param guess what is guessed at, by the kind's name
     */
    public Examination examineOfNobody(String typed, Function<String, Guess> guess, Origin origin) {
        FactorKind kind = recognising(typed).map(SecondFactor::kind).orElse(NONE);
        return new Examination(kind, inTurn(guess.apply(Guess.alone(kind)), origin, Examined.NoMatch::new));
    }

    /**
     * Compares an answer with the one kind of factor that the person says it is of, in its turn: a wrong one counts against
     * no other, although another's proofs may look the same.
     */
    public Examination examine(Account account, Answer answer, Origin origin) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(answer.kind()))
                .findFirst()
                .map(kind -> inTurn(
                        kind,
                        Guess.of(account, kind.kind()),
                        origin,
                        () -> kind.examine(account.id(), answer.typed(), answer.request())))
                .orElseGet(() -> new Examination(NONE, new Examined.NoMatch()));
    }

    /** Whether a proof of this kind counts where something of weight is changed. */
    public boolean countsForChanges(FactorKind kind) {
        return kinds.stream()
                .noneMatch(factor -> factor.restricted() && factor.kind().equals(kind));
    }

    private Optional<SecondFactor> recognising(String typed) {
        return kinds.stream().filter(kind -> kind.recognises(typed)).findFirst();
    }

    private Examination inTurn(SecondFactor kind, Guess guess, Origin origin, Supplier<Examined> comparison) {
        return new Examination(kind.kind(), inTurn(guess, origin, comparison));
    }

    private Examined inTurn(Guess guess, Origin origin, Supplier<Examined> comparison) {
        try (Turn turn = throttle.turn(guess, origin)) {
            Optional<Instant> until = turn.refusedUntil();
            if (until.isPresent()) {
                return new Examined.TooSoon(until.get());
            }
            Examined found = comparison.get();
            if (found instanceof Examined.NoMatch || found instanceof Examined.Suspected) {
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
