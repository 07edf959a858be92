package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.people.Person;

/** The first step: one field for whatever number or address a person has, and the password. */
public final class SignInPage extends Sheet {

    public SignInPage(Device device) {
        super(device, "sign-in.title");
    }

    public static SignInPage open(Device device) {
        device.open("/sign-in");
        return new SignInPage(device);
    }

    /** Gives identifier and password; what comes next depends on the person. */
    public void give(String identifier, String password) {
        write("sign-in.identifier", identifier);
        write("sign-in.password", password);
        press("sign-in.go");
    }

    /** Goes to where no password is asked. */
    void passkey() {
        follow("passkey.title");
    }

    /** The same of a person who used a security key the last time. */
    public KeyPage signInByKey(Person person) {
        give(person.identifier(), person.password());
        return new KeyPage(device());
    }

    public CodePage signIn(Person person) {
        give(person.identifier(), person.password());
        return new CodePage(device());
    }

    public ProfilePage signInWithoutApp(Person person) {
        give(person.identifier(), person.password());
        return new ProfilePage(device(), person);
    }
}
