package org.wardkey.web.browser.page;

import com.microsoft.playwright.Page.LocatorOptions;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.people.Person;

/** A person's profile, headed by their name. */
public final class ProfilePage extends SignedInSheet {

    public ProfilePage(Device device, Person person) {
        super(device);
        page().locator("h1", new LocatorOptions().setHasText(person.name())).waitFor();
    }

    /** Whether it reminds the person of the second factor. */
    public boolean isReminding() {
        return notices().stream().anyMatch(notice -> notice.contains(words("reminder.title")));
    }

    /** Chooses the language of messages. */
    public ProfilePage speak(String language) {
        page().locator("[id='form:language']").selectOption(language);
        press("profile.save");
        return this;
    }

    /** Goes where the person is written to. */
    public ContactsPage contacts() {
        leaving(() -> page().locator("a[href='/profile/contacts']").click());
        return new ContactsPage(device());
    }

    /** Puts the reminder away. */
    public void later() {
        press("reminder.later");
    }

    /** Goes where new backup codes are made, by the link in the warning. */
    public RenewPage makeNewCodes() {
        follow("renew.title");
        return new RenewPage(device());
    }
}
