package org.wardkey.identity.throttle;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardkey.identity.AccountId;

/** All tallies, in a map. */
class InMemoryTallies implements Tallies {

    private final Map<String, Tally> kept = new HashMap<>();

    synchronized int failures(String name) {
        return Optional.ofNullable(kept.get(name)).map(Tally::failures).orElse(0);
    }

    @Override
    public synchronized Map<String, Tally> read(Collection<String> names) {
        return names.stream()
                .filter(kept::containsKey)
                .collect(Collectors.toMap(name -> name, name -> Objects.requireNonNull(kept.get(name))));
    }

    @Override
    public synchronized Map<String, Tally> of(AccountId account) {
        return kept.entrySet().stream()
                .filter(one -> one.getKey().matches("account/" + account.value() + "/[^/]+")
                        && one.getValue().failures() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public synchronized void redate(String name, int failures, Instant failedAt) {
        kept.computeIfPresent(
                name, (same, tally) -> tally.failures() == failures ? new Tally(failures, failedAt) : tally);
    }

    @Override
    public synchronized Set<String> atLeast(int failures, String prefix) {
        return kept.entrySet().stream()
                .filter(one -> one.getKey().startsWith(prefix) && one.getValue().failures() >= failures)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized boolean replace(String name, Optional<AccountId> account, Optional<Tally> seen, Tally next) {
        if (!Optional.ofNullable(kept.get(name)).equals(seen)) {
            return false;
        }
        kept.put(name, next);
        return true;
    }

    @Override
    public synchronized void count(String name, Optional<AccountId> account, Instant now) {
        kept.merge(name, new Tally(1, now), (before, one) -> before.afterFailure(now));
    }

    @Override
    public void idle(String name) {
        // There is no time to hide here.
    }

    @Override
    public synchronized void takeBack(String name) {
        kept.computeIfPresent(name, (same, tally) -> new Tally(Math.max(0, tally.failures() - 1), tally.failedAt()));
    }

    @Override
    public void unwatch(AccountId account) {
        // Nothing here is quicker where nobody watches.
    }

    @Override
    public synchronized void dropOver(Instant since) {
        kept.values()
                .removeIf(tally -> tally.failures() == 0 && tally.failedAt().isBefore(since));
    }

    @Override
    public synchronized void drop(String prefix, Instant since) {
        kept.entrySet()
                .removeIf(one -> one.getKey().startsWith(prefix)
                        && one.getValue().failedAt().isBefore(since));
    }

    @Override
    public synchronized void clear(String name, AccountId account, boolean andBelow) {
        kept.replaceAll((one, tally) ->
                one.equals(name) || andBelow && one.startsWith(name + "/") ? new Tally(0, tally.failedAt()) : tally);
    }
}
