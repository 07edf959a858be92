package org.wardkey.identity.password;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.throttle.Guess;

/** Passwords in a map, which counts how often one was compared. */
public class InMemoryPasswords extends Passwords {

    private final Map<AccountId, HashedPassword> stored = new HashMap<>();
    private Optional<HashedPassword> upgrade = Optional.empty();
    private int comparisons;

    /** How often a slow hash would have been computed to compare. */
    public int comparisons() {
        return comparisons;
    }

    public Optional<HashedPassword> of(AccountId account) {
        return Optional.ofNullable(stored.get(account));
    }

    public void set(AccountId account, String password) {
        stored.put(account, hash(Secret.of(password)));
    }

    /** What is to be stored after the next right password, as if the settings had risen. */
    public void upgradeTo(HashedPassword stronger) {
        upgrade = Optional.of(stronger);
    }

    @Override
    public PasswordCheck check(Optional<AccountId> owner, Guess guess, Secret typed, Origin origin, boolean taken) {
        comparisons++;
        boolean right = owner.flatMap(this::of).filter(hash(typed)::equals).isPresent();
        if (right && !taken) {
            return new PasswordCheck.NotTaken();
        }
        return right
                ? new PasswordCheck.Right(upgrade.map(stronger -> new PasswordCheck.Upgrade(hash(typed), stronger)))
                : new PasswordCheck.Wrong();
    }

    @Override
    public HashedPassword hash(Secret password) {
        return new HashedPassword("hash of " + password.text());
    }

    @Override
    public void upgrade(AccountId account, PasswordCheck.Upgrade upgrade) {
        stored.replace(account, upgrade.weak(), upgrade.stronger());
    }

    @Override
    public void store(AccountId account, HashedPassword password) {
        stored.put(account, password);
    }
}
