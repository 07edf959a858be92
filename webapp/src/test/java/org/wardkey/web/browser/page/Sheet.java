package org.wardkey.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Words;

/** Any page: read by its heading and notices, used by its labels, buttons and links. */
public class Sheet {

    /** One page among the objects of a PDF; {@code /Pages} is their tree. */
    private static final Pattern PAGE_OF_A_PDF = Pattern.compile("/Type\\s*/Page\\b");

    private final Device device;

    /** The page that a device shows now. */
    public Sheet(Device device) {
        this.device = device;
    }

    /** The page of this heading, as soon as the device shows it. */
    protected Sheet(Device device, String headingKey) {
        this(device);
        String heading = words().of(headingKey);
        var wanted = page().locator("h1", new Page.LocatorOptions().setHasText(heading));
        try {
            wanted.waitFor(new Locator.WaitForOptions().setTimeout(15_000));
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "expected “" + heading + "”, but at " + device.path() + " is “" + heading() + "” " + mistakes()
                            + notices(),
                    e);
        }
    }

    public final Device device() {
        return device;
    }

    /** The heading. */
    public final String heading() {
        return page().locator("h1").first().innerText();
    }

    /** What is said beside the fields. */
    public final List<String> mistakes() {
        return page().locator(".wrong p:visible").allInnerTexts();
    }

    /** What is said in notices. */
    public final List<String> notices() {
        return page().locator(".notice").allInnerTexts();
    }

    /** Everything that can be read. */
    public final String text() {
        return page().locator("body").innerText();
    }

    /** How many sheets of paper it takes. */
    public final int printedPages() {
        byte[] pdf = page().pdf(new Page.PdfOptions().setFormat("A4"));
        return (int) PAGE_OF_A_PDF
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /** Fills in the field of that label. */
    protected final void write(String labelKey, String text) {
        field(labelKey).fill(text);
    }

    /** Fills in the field of that label where the page has it. */
    protected final void writeIfAsked(String labelKey, String text) {
        if (field(labelKey).count() > 0) {
            write(labelKey, text);
        }
    }

    /** The field of that label. */
    public final Locator field(String labelKey) {
        return page().getByLabel(words().of(labelKey), new GetByLabelOptions().setExact(true));
    }

    /** The button of that label. */
    public final Locator button(String labelKey) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(words().of(labelKey)).setExact(true));
    }

    /** Presses a button that sends a form, and waits for the answer. */
    protected final void press(String labelKey) {
        leaving(button(labelKey)::click);
    }

    /** Follows a link of that text. */
    protected final void follow(String textKey) {
        leaving(() -> page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(words().of(textKey)))
                .first()
                .click());
    }

    /** Does what leads to another page, and waits until this one is gone. */
    protected final void leaving(Runnable act) {
        page().evaluate("document.documentElement.dataset.left = 'yes'");
        act.run();
        page().locator("html:not([data-left]) h1").first().waitFor();
    }

    protected final Page page() {
        return device.page();
    }

    /** What a text says in the language of the device. */
    public final String words(String key, Object... values) {
        return words().of(key, values);
    }

    protected final Words words() {
        return device.words();
    }
}
