package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** Makes new backup codes; asks for a code of who has not given one in the last minutes. */
public final class RenewPage extends SignedInSheet {

    public RenewPage(Device device) {
        super(device, "renew.title");
    }

    public void give(String code) {
        writeIfAsked("proof.code", code);
        press("renew.go");
    }

    public CodesPage renew(String code) {
        give(code);
        return new CodesPage(device());
    }
}
