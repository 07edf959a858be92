package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** Finds a person, and makes them another slip. */
public final class NewSlipPage extends SignedInSheet {

    NewSlipPage(Device device) {
        super(device, "new-slip.title");
    }

    public void find(String identifier) {
        write("desk.identifier", identifier);
        press("new-slip.find");
    }

    /** Makes the slip. Answers its code. */
    public String make() {
        press("new-slip.go");
        return page().locator(".slip-code").innerText();
    }
}
