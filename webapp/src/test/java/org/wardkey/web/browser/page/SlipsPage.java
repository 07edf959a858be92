package org.wardkey.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import java.util.List;
import org.wardkey.web.browser.device.Device;

/** Whose slip is not used yet: a table that turns its pages without leaving. */
public final class SlipsPage extends SignedInSheet {

    public SlipsPage(Device device) {
        super(device, "slips.title");
    }

    /** The names on this page of the table. */
    public List<String> names() {
        return page().locator("tbody strong").allInnerTexts();
    }

    /** Turns to the next page of the table. */
    public void next() {
        String first = names().get(0);
        page().locator(".ui-paginator-next").click();
        page().waitForFunction(
                        "first => document.querySelector('tbody strong').innerText !== first",
                        first,
                        new WaitForFunctionOptions().setTimeout(15_000));
    }

    /** Goes on to a new slip for whom the table names first. */
    public NewSlipPage renewFirst() {
        Locator first = page().locator("tbody a").first();
        leaving(first::click);
        return new NewSlipPage(device());
    }

    public NewSlipPage findOne() {
        follow("slips.find");
        return new NewSlipPage(device());
    }
}
