package org.wardkey.web.browser.page;

import java.util.List;
import org.wardkey.web.browser.device.Device;

/** A person's own recent sign-ins. */
public final class SignInsPage extends SignedInSheet {

    public SignInsPage(Device device) {
        super(device, "sign-ins.title");
    }

    /** Goes where the first that can be is said to be somebody else's. */
    public NotMySignInPage doubtFirst() {
        leaving(() -> page().locator(".log a[href*='not-me']").first().click());
        return new NotMySignInPage(device());
    }

    /** How many can be said to be somebody else's. */
    public int doubtful() {
        return page().locator(".log a[href*='not-me']").count();
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
