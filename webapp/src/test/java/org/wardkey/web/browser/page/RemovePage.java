package org.wardkey.web.browser.page;

import com.microsoft.playwright.Page.LocatorOptions;
import org.wardkey.web.browser.device.Device;

/** Removes one of several ways of proving the second step. */
public final class RemovePage extends SignedInSheet {

    public RemovePage(Device device) {
        super(device);
        String heading = words("factor.remove-title", "").strip();
        page().locator("h1", new LocatorOptions().setHasText(heading)).waitFor();
    }

    /** Removes it, with a code where one is asked. */
    public void confirm(String code) {
        writeIfAsked("proof.code", code);
        press("factor.remove-go");
    }
}
