package org.wardkey.identity.account;

import java.util.Optional;
import java.util.Set;
import org.wardkey.identity.PersonKind;

/**
 * Whom staff look for.
 *
 * @param text what they typed: words of a name or their beginnings, a hospital number, the last four digits of a number, an
 *     e-mail address, a mobile or an Aadhaar number; empty: whoever fits the rest. Sensitive
 * @param kind only such people
 * @param state only such accounts
 */
public record PersonQuery(String text, Optional<PersonKind> kind, Optional<AccountState> state) {

    private static final int LONGEST = 300;
    /** One letter begins half of all names. */
    private static final int FEWEST_LETTERS = 2;

    public PersonQuery {
        text = text.length() > LONGEST ? "" : text.strip();
    }

    /** The words of a name that it can be, none if it is none. */
    Set<String> words() {
        Set<String> words = NameWords.of(text);
        boolean name = text.indexOf('@') < 0 && words.stream().anyMatch(PersonQuery::beginsAName);
        return name ? words : Set.of();
    }

    private static boolean beginsAName(String word) {
        return word.length() >= FEWEST_LETTERS && !Character.isDigit(word.codePointAt(0));
    }

    /** Whether it asks for anything. */
    public boolean asks() {
        return !text.isEmpty() || state.isPresent();
    }

    /** Does not say what was typed. */
    @Override
    public String toString() {
        return "PersonQuery[kind=" + kind + ", state=" + state + "]";
    }
}
