package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** Asks for a code before it makes new backup codes. */
public final class RenewPage extends SignedInSheet {

    public RenewPage(Device device) {
        super(device, "renew.title");
    }

    public void give(String code) {
        write("proof.code", code);
        press("renew.go");
    }

    public CodesPage renew(String code) {
        give(code);
        return new CodesPage(device());
    }
}
