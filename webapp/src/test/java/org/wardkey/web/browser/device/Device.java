package org.wardkey.web.browser.device;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wardkey.web.browser.portal.Portal;

/** One person's device: a browser of its own, in the person's language, that keeps its own cookies and is watched. */
public final class Device implements AutoCloseable {

    private final Portal portal;
    private final boolean byName;
    private final BrowserContext context;
    private final Watch watch;
    private final Words words;
    private final Page page;

    Device(Browser browser, Portal portal, boolean byName, Screen screen, Locale language) {
        this.byName = byName;
        this.portal = portal;
        this.words = new Words(language);
        this.context = browser.newContext(new NewContextOptions()
                .setLocale(language.toLanguageTag() + "-IN")
                .setViewportSize(screen.width(), screen.height())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        this.watch = new Watch(context, byName ? portal.byName("/") : portal.at("/"));
        this.page = context.newPage();
    }

    private Device(Device other) {
        this.portal = other.portal;
        this.byName = other.byName;
        this.words = other.words;
        this.context = other.context;
        this.watch = other.watch;
        this.page = context.newPage();
    }

    /** Goes to a path of the portal, as by its address bar. */
    public Page open(String path) {
        page.navigate((byName ? portal.byName(path) : portal.at(path)).toString());
        return page;
    }

    /** A security key that is put in, or that the device itself is. */
    public VirtualKey with(VirtualKey.Kind kind) {
        return VirtualKey.in(context.newCDPSession(page), kind);
    }

    /** Takes it to another address: the portal believes that where the device is its proxy. */
    public Device from(String address) {
        context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
        return this;
    }

    /** What it shows. */
    public Page page() {
        return page;
    }

    /** A second tab of the same browser. */
    public Device tab() {
        return new Device(this);
    }

    /** The path that it is at. */
    public String path() {
        return URI.create(page.url()).getPath();
    }

    public Words words() {
        return words;
    }

    public Portal portal() {
        return portal;
    }

    /** Turns or resizes it. */
    public void resize(Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
    }

    List<Page> tabs() {
        return context.pages();
    }

    List<String> findings() {
        return watch.findings();
    }

    @Override
    public void close() {
        context.close();
    }
}
