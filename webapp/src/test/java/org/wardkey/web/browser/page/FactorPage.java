package org.wardkey.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import org.wardkey.web.browser.device.Device;

/** One of the ways by which a person proves the second step. */
public final class FactorPage extends SignedInSheet {

    FactorPage(Device device, String name) {
        super(device);
        page().locator("h1", new LocatorOptions().setHasText(name)).waitFor();
    }

    /** Gives it another name. */
    public void rename(String name) {
        write("factor.name", name);
        press("factor.rename");
    }

    /** Goes to where it can be removed. */
    public RemovePage remove() {
        follow("factor.remove");
        return new RemovePage(device());
    }

    /** The way to its removal, which is there where it is not the last. */
    public Locator removal() {
        return page().locator("a[href*='/remove']");
    }
}
