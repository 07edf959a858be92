package org.wardkey.web.browser.device;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.mail.MailServer;

/**
 * Sets the stage for the tests: one portal and one browser for the whole run, devices for each test. After a test it
 * fails it if a device saw what must not happen, and takes pictures if the test failed.
 */
public final class Stage implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Stage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Portal.class || type == Hospital.class || type == MailServer.class || type == Devices.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Portal.class) {
            return portal(context);
        }
        if (type == MailServer.class) {
            return mail(context);
        }
        return type == Hospital.class ? hospital(context) : devices(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Devices devices = context.getStore(NAMESPACE).get(Devices.class, Devices.class);
        if (devices == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            photograph(devices, context);
        }
        List<String> findings = devices.given().stream()
                .flatMap(device -> device.findings().stream())
                .toList();
        if (!findings.isEmpty()) {
            throw new AssertionError("on the way: " + String.join("\n", findings));
        }
    }

    private static void photograph(Devices devices, ExtensionContext context) {
        String test = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        int number = 0;
        for (Device device : devices.given()) {
            for (Page tab : device.tabs()) {
                var file = Path.of("target", "failures", test + "-" + number++ + ".png");
                tab.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            }
        }
    }

    private static Devices devices(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Devices.class, key -> new Devices(browser(context).browser(), portal(context)), Devices.class);
    }

    private static Portal portal(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(Portal.class, key -> Portal.ofTheDemonstration(mail(context)), Portal.class);
    }

    private static MailServer mail(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(MailServer.class, key -> MailServer.start(), MailServer.class);
    }

    private static Hospital hospital(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(Hospital.class, key -> new Hospital(portal(context)), Hospital.class);
    }

    private static OneBrowser browser(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(OneBrowser.class, key -> OneBrowser.launch(), OneBrowser.class);
    }

    private record OneBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

        static OneBrowser launch() {
            Playwright playwright = Playwright.create();
            return new OneBrowser(playwright, Chromium.launch(playwright));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
