package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** Says that the person is signed out. */
public final class SignedOutPage extends Sheet {

    public SignedOutPage(Device device) {
        super(device, "sign-out.done");
    }

    public SignInPage again() {
        follow("sign-out.again");
        return new SignInPage(device());
    }
}
