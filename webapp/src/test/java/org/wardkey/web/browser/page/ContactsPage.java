package org.wardkey.web.browser.page;

import java.util.List;
import org.wardkey.web.browser.device.Device;

/** Where a person is written to. */
public final class ContactsPage extends SignedInSheet {

    private static final String CODE = "[id='form:code']";

    public ContactsPage(Device device) {
        super(device, "profile.contacts");
    }

    /** The addresses in words, the oldest first. */
    public List<String> all() {
        return page().locator(".log li strong").allInnerTexts();
    }

    /** Asks for a code at another address; the proof is a code of the app. */
    public void begin(String address, String proof) {
        page().locator("[id='form:address']").fill(address);
        if (page().locator(CODE).count() == 1) {
            page().locator(CODE).fill(proof);
        }
        press("contacts.go");
    }

    /** Types what came there. */
    public void confirm(String code) {
        page().locator(CODE).fill(code);
        press("contacts.confirm");
    }

    /** Takes the first away. */
    public void removeFirst() {
        leaving(() -> page().locator(".log a").first().click());
        press("contacts.remove-go");
    }
}
