package org.wardkey.web.browser.page;

import java.util.List;
import org.wardkey.web.browser.device.Device;

/** Where a person is signed in. */
public final class SessionsPage extends SignedInSheet {

    public SessionsPage(Device device) {
        super(device, "sessions.title");
    }

    /** The sessions in words, this one first. */
    public List<String> all() {
        return page().locator(".log li").allInnerTexts();
    }

    /** Ends the first of the others. */
    public void endFirst() {
        leaving(() -> page().locator(".log li input[type=submit]").first().click());
    }

    public void endOthers() {
        press("sessions.end-others");
    }
}
