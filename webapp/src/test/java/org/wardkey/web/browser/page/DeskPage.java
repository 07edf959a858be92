package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** The registration desk, and the slip that it makes. */
public final class DeskPage extends SignedInSheet {

    public DeskPage(Device device) {
        super(device);
        page().locator("main h1").waitFor();
    }

    public void register(String kindKey, String name, String identifier) {
        field(kindKey).check();
        write("desk.name", name);
        write("desk.identifier", identifier);
        press("desk.go");
    }

    /** Begins to register staff with a task that needs a second factor. */
    public void registerStaff(String name, String identifier) {
        field("kind.STAFF").check();
        write("desk.name", name);
        write("desk.identifier", identifier);
        field("desk.role").selectOption("REGISTRATION_DESK");
        press("desk.go");
    }

    /** Goes on to whose slip is not used yet. */
    public SlipsPage slips() {
        follow("slips.title");
        return new SlipsPage(device());
    }

    /** What stands on the slip. */
    public String slip() {
        return page().locator(".slip").innerText();
    }

    /** The activation code on the slip. */
    public String code() {
        return page().locator(".slip-code").innerText();
    }
}
