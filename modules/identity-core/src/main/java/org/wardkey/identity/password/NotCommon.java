package org.wardkey.identity.password;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Not on the block list (NIST N3), nor a thin disguise of what is: other case, digits for letters, a few digits and marks
 * around it. It asks for no kind of character (NIST N2): it only knows what guessing programs try first.
 */
final class NotCommon implements PasswordRule {

    /** A shorter stem is in too many good passwords. */
    private static final int SHORTEST_STEM = 6;

    private static final Pattern AROUND_THE_STEM = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private final Supplier<BlockList> list;

    NotCommon(Supplier<BlockList> list) {
        this.list = list;
    }

    @Override
    public Optional<PasswordFault> fault(ChosenPassword password) {
        String whole = password.lower();
        String stem = AROUND_THE_STEM.matcher(whole).replaceAll("");
        // What is around the stem may be long and random: then it is a password with a word in it.
        boolean stemIsMost = stem.length() >= SHORTEST_STEM && stem.length() * 2 >= whole.length();
        boolean common = Stream.concat(forms(whole), stemIsMost ? forms(stem) : Stream.empty())
                .anyMatch(list.get()::contains);
        return common ? Optional.of(new PasswordFault.Common()) : Optional.empty();
    }

    private static Stream<String> forms(String text) {
        return Stream.of(text, undisguised(text, 'i'), undisguised(text, 'l'));
    }

    private static String undisguised(String text, char one) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('!', 'i')
                .replace('1', one)
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }
}
