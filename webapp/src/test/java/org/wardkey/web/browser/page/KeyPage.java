package org.wardkey.web.browser.page;

import java.util.List;
import org.wardkey.web.browser.device.Device;

/** The second step by a security key. */
public final class KeyPage extends Sheet {

    public KeyPage(Device device) {
        super(device, "key.title");
    }

    /** Uses the key; a right one leads to the profile. */
    public void use() {
        press("key.use");
    }

    /** Presses the button, and nothing answers, or nothing right. */
    public void useInVain() {
        button("key.use").click();
        page().locator("[data-says=failed]:visible").waitFor();
    }

    /** The other ways that are offered, in their order. */
    public List<String> ways() {
        return page().locator(".doors a").allInnerTexts();
    }

    public CodePage useTheApp() {
        follow("way.authenticator-app");
        return new CodePage(device());
    }
}
