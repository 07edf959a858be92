package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Camera;
import org.wardkey.web.browser.device.Device;

/** The key, as a drawing and as text, and the first code. */
public final class ScanPage extends Sheet {

    public ScanPage(Device device) {
        super(device, "scan.title");
    }

    /** Holds a phone's camera before the screen. Answers what it reads. */
    public String scan() {
        page().locator(".qr").scrollIntoViewIfNeeded();
        return Camera.read(page().screenshot());
    }

    /** The key as text. */
    public String key() {
        return page().locator("#key").innerText();
    }

    /** The link that opens the app where it is on this device. */
    public String link() {
        return page().locator("a[href^=otpauth]").getAttribute("href");
    }

    public void give(String code) {
        write("code.code", code);
        press("scan.go");
    }

    /** The name that is proposed for the new app, where one is asked. */
    public String proposedName() {
        return page().getByLabel(words().of("factor.name")).inputValue();
    }

    /** Gives a name and the code. */
    public void give(String name, String code) {
        write("factor.name", name);
        give(code);
    }

    public CodesPage confirm(String code) {
        give(code);
        return new CodesPage(device());
    }

    /** Begins again where the set-up is over. */
    public EnrolPage beginAgain() {
        follow("scan.begin");
        return new EnrolPage(device());
    }

    /** Goes on to backup codes that wait to be saved, where there is no key to show any more. */
    public CodesPage toTheCodes() {
        follow("scan.codes");
        return new CodesPage(device());
    }

    public void cancel() {
        press("scan.cancel");
    }
}
