package org.wardkey.oversight.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A device as a person would name it: which browser, on which system. It is what the client says of itself, good enough
 * to recognise one's own phone by and no proof of anything. An iPad may say that it is a Mac.
 *
 * <p>Nothing of the client's text is in it; the text bundles have a word for each {@code key()}.
 *
 * @param browser which program asked
 * @param system what it runs on
 */
public record DeviceName(Browser browser, OperatingSystem system) {

    /** Reads a User-Agent header; any text, also an empty one, has an answer. */
    public static DeviceName of(String userAgent) {
        var system = Arrays.stream(OperatingSystem.values())
                .filter(s -> s.says(userAgent))
                .findFirst()
                .orElse(OperatingSystem.UNKNOWN);
        var browser = Arrays.stream(Browser.values())
                .filter(b -> b.says(userAgent) && b.runsOn(system))
                .findFirst()
                .orElse(Browser.UNKNOWN);
        return new DeviceName(browser, system);
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Which program. In this order, because nearly all say that they are Chrome and Safari too. */
    public enum Browser {
        /** No person's browser: a script, or a browser without a window. */
        PROGRAM("HeadlessChrome/", "PhantomJS/", "curl/", "Wget/", "python-requests/", "okhttp/", "Java-http-client/"),
        EDGE("Edg/", "EdgA/", "EdgiOS/", "Edge/"),
        SAMSUNG_INTERNET("SamsungBrowser/"),
        OPERA("OPR/", "OPT/", "Opera"),
        UC_BROWSER("UCBrowser/"),
        FIREFOX("Firefox/", "FxiOS/"),
        CHROME("Chrome/", "CriOS/"),
        SAFARI("Safari/"),
        UNKNOWN;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nothing changes
        private final List<String> marks;

        Browser(String... marks) {
            this.marks = List.of(marks);
        }

        /** The word in small letters and hyphens, for the text bundles. */
        public String key() {
            return DeviceName.key(this);
        }

        private boolean says(String userAgent) {
            return marks.stream().anyMatch(userAgent::contains);
        }

        /** Others name Safari for compatibility only: it exists on Apple's systems alone. */
        private boolean runsOn(OperatingSystem system) {
            return this != SAFARI
                    || system == OperatingSystem.IPHONE
                    || system == OperatingSystem.IPAD
                    || system == OperatingSystem.MACOS;
        }
    }

    /** What it runs on. In this order, because an Android phone says Linux too, and an iPhone says Mac OS X. */
    public enum OperatingSystem {
        KAIOS("KAIOS/"),
        ANDROID("Android"),
        IPHONE("iPhone", "iPod"),
        IPAD("iPad"),
        WINDOWS("Windows"),
        CHROME_OS("CrOS"),
        MACOS("Macintosh"),
        LINUX("Linux", "X11"),
        UNKNOWN;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nothing changes
        private final List<String> marks;

        OperatingSystem(String... marks) {
            this.marks = List.of(marks);
        }

        /** The word in small letters and hyphens, for the text bundles. */
        public String key() {
            return DeviceName.key(this);
        }

        private boolean says(String userAgent) {
            return marks.stream().anyMatch(userAgent::contains);
        }
    }
}
