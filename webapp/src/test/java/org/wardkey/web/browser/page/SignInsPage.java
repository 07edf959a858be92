package org.wardkey.web.browser.page;

import java.util.List;
import org.wardkey.web.browser.device.Device;

/** A person's own recent sign-ins. */
public final class SignInsPage extends SignedInSheet {

    public SignInsPage(Device device) {
        super(device, "sign-ins.title");
    }

    /** Where from, the latest first, as far as that is said. */
    public List<String> places() {
        return page().locator(".log-place").allInnerTexts();
    }

    /** What happened, the latest first. */
    public List<String> attempts() {
        return page().locator(".log-what").allInnerTexts();
    }
}
