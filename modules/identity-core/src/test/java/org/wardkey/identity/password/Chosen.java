package org.wardkey.identity.password;

import java.util.List;

/** Passwords that people in tests choose. */
final class Chosen {

    private Chosen() {}

    static ChosenPassword alone(String text) {
        return new ChosenPassword(text, PasswordUse.ALONE, List.of());
    }

    static ChosenPassword beside(String text) {
        return new ChosenPassword(text, PasswordUse.WITH_SECOND_FACTOR, List.of());
    }

    static ChosenPassword by(String text, String... personal) {
        return new ChosenPassword(text, PasswordUse.ALONE, List.of(personal));
    }
}
