package org.wardkey.web.browser.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.wardkey.web.browser.device.Device;

/** The status of the second factor, and what can be done about it. */
public final class TwoFactorPage extends SignedInSheet {

    public TwoFactorPage(Device device) {
        super(device, "two-factor.title");
    }

    /** Whether it says that the second step is on. */
    public boolean isOn() {
        return text().contains(words().of("two-factor.on"));
    }

    /** The facts about it, as they stand there. */
    public String facts() {
        return page().locator(".facts").innerText();
    }

    public EnrolPage enable() {
        follow("two-factor.enable");
        return new EnrolPage(device());
    }

    /** The names of what the person proves the second step by. */
    public List<String> ways() {
        return page().locator("#factors-title ~ ul strong").allInnerTexts();
    }

    public FactorPage open(String name) {
        page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        return new FactorPage(device(), name);
    }

    /** Sets up one more app, beside what there is. */
    public EnrolPage another() {
        follow("two-factor.add");
        return new EnrolPage(device());
    }

    /** Sets up a security key, beside what there is. */
    public KeySetUpPage addAKey() {
        follow("two-factor.add-key");
        return new KeySetUpPage(device());
    }

    /** Turns the second step on by a security key. */
    public KeySetUpPage enableByKey() {
        follow("enrol.key");
        return new KeySetUpPage(device());
    }

    public EnrolPage newPhone() {
        follow("two-factor.new-phone");
        return new EnrolPage(device());
    }

    public TrustedDevicesPage trustedDevices() {
        follow("trusted.title");
        return new TrustedDevicesPage(device());
    }

    /** Whether codes by SMS are offered. */
    public boolean offersSms() {
        return page().locator("a[href='/profile/two-factor/sms']").count() == 1;
    }

    public NumberPage sms() {
        leaving(() -> page().locator("a[href='/profile/two-factor/sms']").click());
        return new NumberPage(device());
    }

    public RenewPage makeNewCodes() {
        follow("renew.title");
        return new RenewPage(device());
    }

    public TurnOffPage turnOff() {
        follow("turn-off.title");
        return new TurnOffPage(device());
    }
}
