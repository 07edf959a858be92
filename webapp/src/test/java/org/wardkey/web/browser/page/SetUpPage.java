package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** Where the link that the server prints at its first start leads. */
public final class SetUpPage extends Sheet {

    /** The page of that link. */
    public SetUpPage(Device device, String link) {
        super(opened(device, link), "set-up.title");
    }

    public void give(String name, String email, String password) {
        write("set-up.name", name);
        write("set-up.email", email);
        write("password.new", password);
        press("set-up.go");
    }

    private static Device opened(Device device, String link) {
        device.page().navigate(link);
        return device;
    }
}
