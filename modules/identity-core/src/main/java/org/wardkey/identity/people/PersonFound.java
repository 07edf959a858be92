package org.wardkey.identity.people;

import java.util.List;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.account.AccountState;

/**
 * A person in a list that staff see.
 *
 * @param account names them
 * @param name the full name
 * @param kind which kind of person
 * @param state whether they can sign in
 * @param identifiers what they sign in with, masked
 */
public record PersonFound(
        AccountId account, String name, PersonKind kind, AccountState state, List<String> identifiers) {
    public PersonFound {
        identifiers = List.copyOf(identifiers);
    }
}
