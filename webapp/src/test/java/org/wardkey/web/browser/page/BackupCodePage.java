package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** The second step without the phone: a backup code. */
public final class BackupCodePage extends Sheet {

    public BackupCodePage(Device device) {
        super(device, "backup-code.title");
    }

    public void give(String code) {
        write("backup-code.code", code);
        press("code.go");
    }
}
