package org.wardkey.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What somebody who knows a person tries first as their password: the name, and what they sign in or are reached with. */
final class PersonalWords {

    private PersonalWords() {}

    static List<String> of(String name, Collection<LoginIdentifier> identifiers, Collection<LoginIdentifier> contacts) {
        return Stream.concat(
                        Stream.of(name),
                        Stream.concat(identifiers.stream(), contacts.stream()).map(LoginIdentifier::normal))
                .distinct()
                .toList();
    }
}
