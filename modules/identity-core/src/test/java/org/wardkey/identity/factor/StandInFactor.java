package org.wardkey.identity.factor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;

/**
 * A factor whose proofs are words: {@code <kind>-<anything>}. Each account has the words that it was given, each good
 * once.
 */
public final class StandInFactor implements SecondFactor {

    /** The number of the one that an account has. */
    static final long ONLY = 1;

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final FactorKind kind;
    private final boolean standsAlone;
    private final Map<AccountId, List<String>> fresh = new HashMap<>();
    private final Map<AccountId, List<String>> used = new HashMap<>();
    private final Map<AccountId, String> names = new HashMap<>();
    private final Set<AccountId> suspended = new HashSet<>();
    private final List<String> examined = new ArrayList<>();
    private boolean slow;

    public StandInFactor(String kind, boolean standsAlone) {
        this.kind = new FactorKind(kind);
        this.standsAlone = standsAlone;
    }

    public void give(AccountId account, String... words) {
        fresh.computeIfAbsent(account, a -> new ArrayList<>()).addAll(List.of(words));
    }

    /** From now on somebody else is always the first to spend what matched. */
    public void loseEveryRace() {
        slow = true;
    }

    /** What it was asked to compare. */
    public List<String> examined() {
        return examined;
    }

    @Override
    public FactorKind kind() {
        return kind;
    }

    @Override
    public boolean recognises(String typed) {
        return typed.startsWith(kind.name() + "-");
    }

    @Override
    public Examined examine(AccountId account, String typed) {
        examined.add(typed);
        if (used.getOrDefault(account, List.of()).contains(typed)) {
            return new Examined.AlreadyUsed();
        }
        return !suspended.contains(account)
                        && fresh.getOrDefault(account, List.of()).contains(typed)
                ? new Word(account, typed)
                : new Examined.NoMatch();
    }

    @Override
    public List<EnrolledFactor> enrolled(AccountId account) {
        return fresh.containsKey(account)
                ? List.of(new EnrolledFactor(
                        new FactorId(kind, ONLY),
                        names.getOrDefault(account, ""),
                        LONG_AGO,
                        Optional.empty(),
                        OptionalInt.empty(),
                        suspended.contains(account)))
                : List.of();
    }

    @Override
    public boolean standsAlone() {
        return standsAlone;
    }

    @Override
    public Optional<AccountId> owner(String typed) {
        return fresh.entrySet().stream()
                .filter(had -> had.getValue().contains(typed))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Examined examineAlone(AccountId account, String typed) {
        return typed.endsWith("-alone") ? examine(account, typed) : new Examined.NoMatch();
    }

    @Override
    public boolean rename(AccountId account, long number, FactorName name) {
        boolean there = number == ONLY && fresh.containsKey(account);
        if (there) {
            names.put(account, name.text());
        }
        return there;
    }

    @Override
    public boolean remove(AccountId account, long number) {
        // What stands in for others is not taken away by itself.
        return standsAlone && number == ONLY && removeAll(account) == 1;
    }

    @Override
    public boolean suspend(AccountId account, long number) {
        return number == ONLY && fresh.containsKey(account) && suspended.add(account);
    }

    @Override
    public int removeAll(AccountId account) {
        used.remove(account);
        return fresh.remove(account) == null ? 0 : 1;
    }

    private final class Word implements Examined.Match {

        private final AccountId account;
        private final String word;

        private Word(AccountId account, String word) {
            this.account = account;
            this.word = word;
        }

        @Override
        public boolean spend() {
            if (slow || !fresh.getOrDefault(account, List.of()).remove(word)) {
                return false;
            }
            used.computeIfAbsent(account, a -> new ArrayList<>()).add(word);
            return true;
        }

        @Override
        public OptionalInt left() {
            return standsAlone
                    ? OptionalInt.empty()
                    : OptionalInt.of(fresh.getOrDefault(account, List.of()).size());
        }
    }
}
