package org.wardkey.web.browser.page;

import java.util.List;
import org.wardkey.web.browser.device.Device;

/** Where a person is not asked for a code. */
public final class TrustedDevicesPage extends SignedInSheet {

    public TrustedDevicesPage(Device device) {
        super(device, "trusted.title");
    }

    /** What the devices are called. */
    public List<String> names() {
        return page().locator(".log li strong").allInnerTexts();
    }

    /** Gives the first a name. */
    public void name(String name) {
        follow("trusted.name");
        write("factor.name", name);
        press("factor.rename");
    }

    /** Has a code asked on the first again. */
    public void endFirst() {
        leaving(() -> page().locator(".log li input[type=submit]").first().click());
    }
}
