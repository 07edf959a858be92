package org.wardkey.web.browser.page;

import java.util.List;
import org.wardkey.web.browser.device.Device;

/** A person's record. */
public final class RecordPage extends SignedInSheet {

    public RecordPage(Device device) {
        super(device);
        page().locator("main h1").waitFor();
    }

    /** What can be done, in words. */
    public List<String> acts() {
        return page().locator("[aria-labelledby=acts-title] a").allInnerTexts();
    }

    /** Goes on to an act. */
    public ActPage act(String name) {
        follow("people.act." + name);
        return new ActPage(device());
    }
}
