package org.wardkey.web.browser.device;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Ways to get a browser where none is installed. What the commands say goes to {@code target/browser-install.log}. */
final class ChromiumInstall {

    private static final int LONGEST_MINUTES = 10;

    private ChromiumInstall() {}

    /** Lets one of several test processes at a time look for a browser, so that a second finds what the first installed. */
    static <T> T oneAtATime(Supplier<T> work) {
        try (var file = FileChannel.open(
                        Path.of("target", "browser-install.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var lock = file.lock()) {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By {@code apt-get}, as root or where {@code sudo} asks for no password. Answers whether that worked. */
    static boolean byPackageManager() {
        List<String> root = "root".equals(System.getProperty("user.name")) ? List.of() : List.of("sudo", "-n");
        return run(root, "apt-get", "-o", "DPkg::Lock::Timeout=300", "update")
                && run(
                        root,
                        "apt-get",
                        "-o",
                        "DPkg::Lock::Timeout=300",
                        "install",
                        "-y",
                        "--no-install-recommends",
                        "chromium");
    }

    /** By the download of the library that drives the browser. Answers whether that worked. */
    static boolean byDownload() {
        return run(
                List.of(),
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI",
                "install",
                "--only-shell",
                "chromium");
    }

    private static boolean run(List<String> before, String... command) {
        var whole = new ArrayList<>(before);
        whole.addAll(List.of(command));
        var builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(new File("target/browser-install.log")));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        // The build sets it, so that the library asks for no browser of its own before we looked for one.
        builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        try {
            Process process = builder.start();
            boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
