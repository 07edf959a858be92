package org.wardkey.identity.account;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;

/** All accounts, in a map. */
public class InMemoryAccounts implements Accounts {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Map<AccountId, Kept> kept = new HashMap<>();
    private final Map<AccountId, Integer> epochs = new HashMap<>();

    /** Somebody who can sign in. */
    public AccountId active(PersonKind kind, String name, LoginIdentifier identifier, Role... more) {
        AccountId id = waiting(kind, name, identifier, more);
        activate(id);
        return id;
    }

    /** Somebody who waits for a first password. */
    public AccountId waiting(PersonKind kind, String name, LoginIdentifier identifier, Role... more) {
        return add(new NewAccount(kind, name, Locale.ENGLISH, Set.of(more), List.of(identifier), List.of()))
                .id();
    }

    /** As a lock or a disable does: whatever was open ends. */
    public void shut(AccountId id, AccountState state) {
        of(id).account().moveTo(state);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(kept.get(id)).map(Kept::account);
    }

    @Override
    public Optional<Account> find(Collection<LoginIdentifier> identifiers) {
        return kept.values().stream()
                .filter(one -> one.identifiers().stream().anyMatch(identifiers::contains))
                .map(one -> (Account) one.account())
                .findFirst();
    }

    @Override
    public Account add(NewAccount person) {
        if (find(person.identifiers()).isPresent()) {
            throw new IdentifierTaken();
        }
        var account = new Numbered(new AccountId(kept.size() + 1L), person);
        kept.put(account.id(), new Kept(account, person.identifiers(), person.contacts()));
        return account;
    }

    @Override
    public Map<AccountId, List<LoginIdentifier>> identifiers(Collection<AccountId> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> of(id).identifiers()));
    }

    @Override
    public List<Contact> numberedContacts(AccountId id) {
        List<LoginIdentifier> contacts = of(id).contacts();
        return IntStream.range(0, contacts.size())
                .mapToObj(number -> new Contact(number, contacts.get(number)))
                .toList();
    }

    @Override
    public List<LoginIdentifier> contactsSince(AccountId id, Instant then) {
        return contacts(id);
    }

    @Override
    public void add(AccountId id, LoginIdentifier contact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean removeContact(AccountId id, long contact, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forgetContacts(Instant removedBefore) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Account hold(AccountId id) {
        return of(id).account();
    }

    @Override
    public int endSessions(AccountId id) {
        of(id);
        epochs.merge(id, 1, Integer::sum);
        return of(id).account().sessionEpoch();
    }

    @Override
    public void activate(AccountId id) {
        of(id).account().moveTo(AccountState.ACTIVE);
    }

    @Override
    public boolean anyActivated(Role role) {
        return kept.values().stream()
                .map(Kept::account)
                .anyMatch(a -> a.roles().contains(role) && a.state() != AccountState.NOT_ACTIVATED);
    }

    @Override
    public void speak(AccountId id, Locale language) {
        of(id).account().speak(language);
    }

    private Kept of(AccountId id) {
        return Objects.requireNonNull(kept.get(id), "no such account");
    }

    private record Kept(Numbered account, List<LoginIdentifier> identifiers, List<LoginIdentifier> contacts) {}

    /** Has the number that the database would have given it. */
    private final class Numbered extends Account {

        private final AccountId id;

        Numbered(AccountId id, NewAccount person) {
            super(person.kind(), person.name(), person.language(), person.roles(), LONG_AGO);
            this.id = id;
        }

        @Override
        public AccountId id() {
            return id;
        }

        @Override
        public int sessionEpoch() {
            return super.sessionEpoch() + epochs.getOrDefault(id, 0);
        }
    }

    @Override
    public List<Account> search(PersonQuery query) {
        throw new UnsupportedOperationException("is the database's");
    }

    @Override
    public boolean requireEnrolment(AccountId id) {
        throw new UnsupportedOperationException("is the database's");
    }
}
