package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** The second step by SMS. */
public final class SmsPage extends Sheet {

    public SmsPage(Device device) {
        super(device, "sms.title");
    }

    /** Has a code sent. */
    public void ask() {
        press("sms.ask");
    }

    /** Has another sent. */
    public void again() {
        press("sms.again");
    }

    /** Gives a code; a right one leads to the profile. */
    public void give(String code) {
        write("sms.code", code);
        press("code.go");
    }

    /** Uses the app after all. */
    public CodePage useTheApp() {
        follow("way.authenticator-app");
        return new CodePage(device());
    }
}
