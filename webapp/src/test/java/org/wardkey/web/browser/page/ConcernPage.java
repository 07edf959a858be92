package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** One thing that somebody said was not them. */
public final class ConcernPage extends SignedInSheet {

    public ConcernPage(Device device) {
        super(device, "concerns.one");
    }

    /** Closes it with a note. */
    public void close(String note) {
        write("concerns.note", note);
        press("concerns.close");
    }
}
