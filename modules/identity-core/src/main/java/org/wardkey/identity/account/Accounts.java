package org.wardkey.identity.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Role;

/** All accounts. */
public interface Accounts {

    Optional<Account> find(AccountId id);

    /** The account that one of these identifiers belongs to. Registration sees to it that there is one at most. */
    Optional<Account> find(Collection<LoginIdentifier> identifiers);

    /** So many are found at most: whoever gets as many says more of whom they look for. */
    int MOST_FOUND = 200;

    /** Those whom staff look for, by name, {@link #MOST_FOUND} at most. */
    List<Account> search(PersonQuery query);

    /**
     * Adds an account, not activated, with its login identifiers and contacts, in the caller's transaction.
     *
     * @throws IdentifierTaken if one of the identifiers belongs to another account
     */
    Account add(NewAccount person);

    /** The login identifiers of an account, the order as registered. Sensitive. */
    default List<LoginIdentifier> identifiers(AccountId id) {
        return identifiers(List.of(id)).getOrDefault(id, List.of());
    }

    /** The login identifiers of each of these accounts, for a page of them. Sensitive. */
    Map<AccountId, List<LoginIdentifier>> identifiers(Collection<AccountId> ids);

    /** The contacts of an account. Sensitive. */
    default List<LoginIdentifier> contacts(AccountId id) {
        return numberedContacts(id).stream().map(Contact::address).toList();
    }

    /** The contacts of an account, the oldest first. Sensitive. */
    List<Contact> numberedContacts(AccountId id);

    /** The contacts that an account has, or had then: who is told of something is told wherever they were to be found. */
    List<LoginIdentifier> contactsSince(AccountId id, Instant then);

    /** Adds a contact to an account, in the caller's transaction. */
    void add(AccountId id, LoginIdentifier contact);

    /** Takes one of an account's contacts away, in the caller's transaction. Answers whether the account had it. */
    boolean removeContact(AccountId id, long contact, Instant now);

    /** Forgets contacts that were removed before that, in the caller's transaction. */
    void forgetContacts(Instant removedBefore);

    /** What must not make up most of a person's password: their name, identifiers and contacts. Sensitive. */
    default List<String> personalWords(Account person) {
        return PersonalWords.of(person.name(), identifiers(person.id()), contacts(person.id()));
    }

    /**
     * Waits until no other transaction holds the account, on any node, and holds it until the caller's transaction ends:
     * whoever changes what an account has, rather than one row of it, does so one after the other.
     *
     * @throws NullPointerException if there is no such account
     */
    Account hold(AccountId id);

    /** Ends every session and pending sign-in of the account. Answers the new epoch, for a caller who stays. */
    int endSessions(AccountId id);

    /** Makes an account that waits for its first password active, in the caller's transaction. */
    void activate(AccountId id);

    /**
     * Says that an account's owner needs a second factor, in the caller's transaction. Answers whether nobody had said so
     * before.
     */
    boolean requireEnrolment(AccountId id);

    /** Whether there is an account with this role that was ever activated. */
    boolean anyActivated(Role role);

    /** Changes the language in which an account's notices are written, in the caller's transaction. */
    void speak(AccountId id, Locale language);
}
