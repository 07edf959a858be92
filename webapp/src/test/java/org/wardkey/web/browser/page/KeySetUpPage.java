package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;

/** Setting up a security key or a passkey. */
public final class KeySetUpPage extends Sheet {

    public KeySetUpPage(Device device) {
        super(device, "key-enrol.title");
    }

    /** Goes on to the key, with a code where one is asked. */
    public void begin(String code) {
        writeIfAsked("proof.code", code);
        press("key-enrol.go");
    }

    /** Goes on to the key, where nothing is asked. */
    public void begin() {
        press("key-enrol.go");
    }

    public void name(String name) {
        write("factor.name", name);
    }

    /** What the portal would call it. */
    public String proposedName() {
        return field("factor.name").inputValue();
    }

    /** Lets the key answer, and the portal take it. */
    public void register() {
        press("key-enrol.register");
    }

    /** Presses the button when the set-up is over: the page says so. */
    public void registerTooLate() {
        leaving(button("key-enrol.register")::click);
    }

    /** Lets the key answer, and the browser say that nothing came of it. */
    public void registerInVain(String says) {
        button("key-enrol.register").click();
        page().locator("[data-says=" + says + "]:visible").waitFor();
    }
}
