package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** What somebody needs at hand before the set-up begins. */
public final class EnrolPage extends Sheet {

    public EnrolPage(Device device) {
        super(device, "enrol.title");
    }

    public ScanPage begin() {
        press("enrol.go");
        return new ScanPage(device());
    }

    /** Begins long after the sign-in, with the password once more. */
    public ScanPage beginWith(String password) {
        givePassword(password);
        return new ScanPage(device());
    }

    /** Gives the password once more. */
    public void givePassword(String password) {
        write("proof.password", password);
        press("enrol.go");
    }

    /** Begins where an app is to be replaced, with a code of the present one. */
    public ScanPage begin(String code) {
        give(code);
        return new ScanPage(device());
    }

    /** Gives a code of the present app. */
    public void give(String code) {
        writeIfAsked("enrol.proof", code);
        press("enrol.go");
    }
}
