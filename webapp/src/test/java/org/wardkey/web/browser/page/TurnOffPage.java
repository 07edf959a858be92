package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** Turns the second factor off. */
public final class TurnOffPage extends SignedInSheet {

    public TurnOffPage(Device device) {
        super(device, "turn-off.title");
    }

    public void give(String password, String code) {
        write("turn-off.password", password);
        write("proof.code", code);
        press("turn-off.go");
    }
}
