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
}
