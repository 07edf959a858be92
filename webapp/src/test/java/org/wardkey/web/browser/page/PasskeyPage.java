package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** Signing in with a passkey alone. */
public final class PasskeyPage extends Sheet {

    public PasskeyPage(Device device) {
        super(device, "passkey.title");
    }

    public static PasskeyPage open(Device device) {
        SignInPage.open(device).passkey();
        return new PasskeyPage(device);
    }

    public void use() {
        press("passkey.use");
    }

    /** Presses the button, and nothing answers. */
    public void useInVain() {
        button("passkey.use").click();
        page().locator("[data-says=failed]:visible").waitFor();
    }
}
