package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** The second step: the code of the app. */
public final class CodePage extends Sheet {

    public CodePage(Device device) {
        super(device, "code.title");
    }

    /** Gives a code; a right one leads to the profile. */
    public void give(String code) {
        write("code.code", code);
        press("code.go");
    }

    public BackupCodePage useABackupCode() {
        follow("code.backup");
        return new BackupCodePage(device());
    }
}
