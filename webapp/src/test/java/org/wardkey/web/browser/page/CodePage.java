package org.wardkey.web.browser.page;

import com.microsoft.playwright.Locator;
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

    /** Ticks that this device is not to be asked again for some days. */
    public void trustThisDevice() {
        field().check();
    }

    /** Whether that is offered. */
    public boolean offersTrust() {
        return field().count() == 1;
    }

    private Locator field() {
        return page().locator("[id='form:trust']");
    }

    /** Whether a code by SMS is offered. */
    public boolean offersSms() {
        return page().locator("a[href='/sign-in/sms']").count() == 1;
    }

    public SmsPage useSms() {
        follow("way.sms");
        return new SmsPage(device());
    }

    public BackupCodePage useABackupCode() {
        follow("way.backup-code");
        return new BackupCodePage(device());
    }
}
