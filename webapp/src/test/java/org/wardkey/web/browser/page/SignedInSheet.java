package org.wardkey.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import org.wardkey.web.browser.device.Device;

/** A page of somebody who is signed in: with the ways through the house, and out of it. */
public class SignedInSheet extends Sheet {

    protected SignedInSheet(Device device, String headingKey) {
        super(device, headingKey);
    }

    protected SignedInSheet(Device device) {
        super(device);
    }

    public final TwoFactorPage twoFactor() {
        openMenu();
        leaving(() -> way("ways.two-factor").click());
        return new TwoFactorPage(device());
    }

    public final PasswordPage password() {
        openMenu();
        leaving(() -> way("ways.password").click());
        return new PasswordPage(device());
    }

    public final SignInsPage signIns() {
        openMenu();
        leaving(() -> way("ways.sign-ins").click());
        return new SignInsPage(device());
    }

    public final SessionsPage sessions() {
        openMenu();
        leaving(() -> way("ways.sessions").click());
        return new SessionsPage(device());
    }

    public final DeskPage desk() {
        openMenu();
        leaving(() -> way("ways.desk").click());
        return new DeskPage(device());
    }

    public final SignedOutPage signOut() {
        openMenu();
        press("ways.sign-out");
        return new SignedOutPage(device());
    }

    private Locator way(String key) {
        return page().locator("#ways a", new LocatorOptions().setHasText(words().of(key)));
    }

    /** On a phone the ways are on a sheet that opens. */
    private void openMenu() {
        Locator menu = button("ways.menu");
        if (menu.isVisible()) {
            menu.click();
        }
    }
}
