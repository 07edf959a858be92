package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** One act on one account. */
public final class ActPage extends SignedInSheet {

    public ActPage(Device device) {
        super(device);
        page().locator("main h1").waitFor();
    }

    /** Does it, with a reason. */
    public void go(String reason) {
        write("people.reason", reason);
        go();
    }

    /** Does it, with a reason and a code where one is asked. */
    public void go(String reason, String code) {
        write("people.reason", reason);
        writeIfAsked("proof.code", code);
        go();
    }

    /** The activation code on the slip. */
    public String code() {
        return page().locator(".slip-code").innerText();
    }

    private void go() {
        var button = page().locator("main form input[type=submit]");
        leaving(button::click);
    }
}
