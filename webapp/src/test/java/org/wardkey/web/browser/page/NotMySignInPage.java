package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** One of a person's own sign-ins, of which they say that it was not them. */
public final class NotMySignInPage extends SignedInSheet {

    NotMySignInPage(Device device) {
        super(device, "doubt.title");
    }

    /** Says so, and is led to the password. */
    public PasswordPage confirm() {
        press("not-me.go");
        return new PasswordPage(device());
    }
}
