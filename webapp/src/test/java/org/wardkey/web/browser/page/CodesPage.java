package org.wardkey.web.browser.page;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.wardkey.web.browser.device.Device;

/** New backup codes, shown once. */
public final class CodesPage extends Sheet {

    public CodesPage(Device device) {
        super(device, "codes.title");
    }

    public List<String> codes() {
        return page().locator("#codes li").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    /** What the clipboard holds after the copy button. */
    public String copied() {
        button("codes.copy").click();
        page().locator(".copied:not(:empty)").waitFor();
        return page().evaluate("navigator.clipboard.readText()").toString();
    }

    /** What is in the file that is downloaded. */
    public String downloaded() {
        Download file = page().waitForDownload(
                        () -> page().getByText(words().of("codes.download")).click());
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses on without the tick. */
    public void finishUnsaved() {
        press("codes.go");
    }

    public TwoFactorPage saved() {
        field("codes.saved").check();
        press("codes.go");
        return new TwoFactorPage(device());
    }
}
