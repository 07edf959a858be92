package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** The number that codes by SMS go to. */
public final class NumberPage extends SignedInSheet {

    public NumberPage(Device device) {
        super(device, "number.title");
    }

    /** Has a code sent to a number. */
    public void write(String number) {
        write("number.number", number);
        press("number.go");
    }

    /** Confirms it with the code that came there. */
    public void confirm(String code) {
        write("sms.code", code);
        press("number.confirm");
    }

    /** Goes to where it is removed. */
    public RemovePage remove() {
        follow("number.remove");
        return new RemovePage(device());
    }
}
