package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** Changes the password. */
public final class PasswordPage extends SignedInSheet {

    public PasswordPage(Device device) {
        super(device, "password.title");
    }

    public void change(String present, String next) {
        write("password.present", present);
        write("password.new", next);
        press("password.go");
    }

    public void change(String present, String code, String next) {
        writeIfAsked("proof.code", code);
        change(present, next);
    }
}
