package org.wardkey.web.browser.page;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.wardkey.web.browser.device.Device;

/** Finds a person. */
public final class PeoplePage extends SignedInSheet {

    public PeoplePage(Device device) {
        super(device, "people.title");
    }

    /** Looks for whom this says. */
    public void find(String who) {
        write("people.who", who);
        press("people.find");
    }

    /** The same among accounts that are so. */
    public void find(String who, String state) {
        write("people.who", who);
        field("people.state").selectOption(state);
        press("people.find");
    }

    /** The rows on this page of the table. */
    public List<String> rows() {
        return page().locator("tbody tr").allInnerTexts();
    }

    /** Turns the page of the table. */
    public void next() {
        String first = rows().get(0);
        page().locator(".ui-paginator-next").click();
        page().waitForFunction("first => document.querySelector('tbody tr').innerText !== first", first);
    }

    /** Opens the record of who stands first. */
    public RecordPage openFirst() {
        Locator first = page().locator("tbody a").first();
        leaving(first::click);
        return new RecordPage(device());
    }

    /** Goes on to what people said was not them. */
    public ConcernsPage concerns() {
        follow("concerns.title");
        return new ConcernsPage(device());
    }
}
