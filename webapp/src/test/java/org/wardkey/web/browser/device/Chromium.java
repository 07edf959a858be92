package org.wardkey.web.browser.device;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a browser: one that is installed; else one that the system's package manager installs; else one that is
 * downloaded. Where there is none, the tests fail and say so: they never skip.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");

    /** Where packages are installed, whatever the path says. */
    private static final String SYSTEM = "/usr/bin";

    /** No sandbox, because root has none; nothing that calls its maker. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run");

    private Chromium() {}

    static Browser launch(Playwright playwright) {
        var options = new LaunchOptions().setHeadless(true).setArgs(FLAGS);
        Optional<Path> browser = installed().or(Chromium::installAndLook);
        try {
            if (browser.isPresent()) {
                return playwright.chromium().launch(options.setExecutablePath(browser.get()));
            }
            ChromiumInstall.byDownload();
            return playwright.chromium().launch(options);
        } catch (PlaywrightException e) {
            throw new IllegalStateException(
                    "The browser tests need Chromium or Chrome. None of " + NAMES + " is on the path, and it could be"
                            + " neither installed by apt-get nor downloaded (see target/browser-install.log)."
                            + " Install one and run the tests again.",
                    e);
        }
    }

    private static Optional<Path> installAndLook() {
        return ChromiumInstall.oneAtATime(
                () -> installed().or(() -> ChromiumInstall.byPackageManager() ? installed() : Optional.empty()));
    }

    private static Optional<Path> installed() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> folders(path).map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> folders(String path) {
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), Stream.of(SYSTEM))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }
}
