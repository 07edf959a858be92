package org.wardkey.web.browser.device;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wardkey.web.browser.portal.Portal;

/** The devices of one test. */
public final class Devices implements AutoCloseable {

    private final Browser browser;
    private final Portal portal;
    private final List<Device> given = new ArrayList<>();

    Devices(Browser browser, Portal portal) {
        this.browser = browser;
        this.portal = portal;
    }

    /** A computer whose browser speaks English. */
    public Device desk() {
        return give(Screen.DESK, Locale.ENGLISH);
    }

    /** A phone whose browser speaks English. */
    public Device phone() {
        return give(Screen.PHONE, Locale.ENGLISH);
    }

    public Device with(Screen screen, Locale language) {
        return give(screen, language);
    }

    /** One that comes to the portal by its name, as security keys need it. */
    public Device byName(Screen screen, Locale language) {
        return give(screen, language, portal, true);
    }

    public Device with(Screen screen, Locale language, Portal other) {
        return give(screen, language, other, false);
    }

    /** A computer in front of another portal, by its name as in its links. */
    public Device deskAt(Portal other) {
        return give(Screen.DESK, Locale.ENGLISH, other, true);
    }

    private Device give(Screen screen, Locale language) {
        return give(screen, language, portal, false);
    }

    private Device give(Screen screen, Locale language, Portal at, boolean byName) {
        var device = new Device(browser, at, byName, screen, language);
        given.add(device);
        return device;
    }

    List<Device> given() {
        return given;
    }

    @Override
    public void close() {
        given.forEach(Device::close);
    }
}
