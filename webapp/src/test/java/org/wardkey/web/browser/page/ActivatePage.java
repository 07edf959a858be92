package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** Where somebody with a slip chooses their password. */
public final class ActivatePage extends Sheet {

    public ActivatePage(Device device) {
        super(device, "activate.title");
    }

    public static ActivatePage open(Device device) {
        device.open("/activate");
        return new ActivatePage(device);
    }

    public void give(String identifier, String code, String password) {
        write("sign-in.identifier", identifier);
        write("activate.code", code);
        write("password.new", password);
        press("activate.go");
    }
}
