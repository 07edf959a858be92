package org.wardkey.web.browser.device;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at a page, as it stands, on every size of screen: nothing may stick out sideways, the rules of accessibility hold,
 * and a picture of it is kept in {@code target/screenshots}.
 */
public final class Inspection {

    private static final List<Screen> SIZES =
            List.of(Screen.SMALL_PHONE, Screen.ZOOMED_DESK, Screen.WIDE_DESK, Screen.PHONE, Screen.DESK);

    /** Those sizes at which pages are also photographed: the two that they are laid out for. */
    private static final List<Screen> MAIN = List.of(Screen.PHONE, Screen.DESK);

    private static final String STICKS_OUT = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return '';
              const out = [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > width + 0.5);
              return document.documentElement.scrollWidth + ': ' + out.slice(-3).map(e => e.outerHTML.slice(0, 160)).join('\\n');
            }
            """;

    private Inspection() {}

    /** Inspects what the device shows; the name is that of the picture. */
    public static void of(Device device, String name) {
        Page page = device.page();
        for (Screen size : SIZES) {
            device.resize(size);
            String out = page.evaluate(STICKS_OUT).toString();
            if (!out.isEmpty()) {
                throw new AssertionError(name + " is wider than " + size.width() + " pixels: " + out);
            }
            if (MAIN.contains(size)) {
                photograph(page, device.words().language() + "-" + size.width() + "-" + name);
            }
            if (size == judgedAt(device)) {
                Accessible.check(page);
            }
        }
    }

    /** Every text and both layouts are judged, but not each with each: the rules know no language. */
    private static Screen judgedAt(Device device) {
        return device.words().language().equals("en") ? Screen.DESK : Screen.PHONE;
    }

    private static void photograph(Page page, String name) {
        // What stays in sight while scrolling is at its place on the picture.
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
