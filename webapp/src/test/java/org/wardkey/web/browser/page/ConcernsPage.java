package org.wardkey.web.browser.page;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.wardkey.web.browser.device.Device;

/** What people said was not them. */
public final class ConcernsPage extends SignedInSheet {

    public ConcernsPage(Device device) {
        super(device, "concerns.title");
    }

    /** The rows on this page of the table. */
    public List<String> rows() {
        return page().locator("tbody tr").allInnerTexts();
    }

    /** Goes on to the one that stands first. */
    public ConcernPage openFirst() {
        Locator first = page().locator("tbody a").first();
        leaving(first::click);
        return new ConcernPage(device());
    }
}
