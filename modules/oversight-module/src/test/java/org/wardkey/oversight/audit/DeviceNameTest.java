package org.wardkey.oversight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.oversight.audit.DeviceName.Browser;
import org.wardkey.oversight.audit.DeviceName.OperatingSystem;

class DeviceNameTest {

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            CHROME | ANDROID | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36
            CHROME | WINDOWS | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36
            CHROME | MACOS | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36
            CHROME | CHROME_OS | Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36
            CHROME | IPHONE | Mozilla/5.0 (iPhone; CPU iPhone OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1
            CHROME | ANDROID | Mozilla/5.0 (Linux; Android 13; SM-A515F Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.43 Mobile Safari/537.36
            FIREFOX | WINDOWS | Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0
            FIREFOX | LINUX | Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0
            FIREFOX | ANDROID | Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0
            FIREFOX | IPHONE | Mozilla/5.0 (iPhone; CPU iPhone OS 14_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/133.0 Mobile/15E148 Safari/605.1.15
            FIREFOX | KAIOS | Mozilla/5.0 (Mobile; LYF/F120B/LYF-F120B-001-01-15-130718; Android; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.0
            EDGE | WINDOWS | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.51
            EDGE | ANDROID | Mozilla/5.0 (Linux; Android 10; HD1913) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.6778.81 Mobile Safari/537.36 EdgA/131.0.2903.48
            SAFARI | IPHONE | Mozilla/5.0 (iPhone; CPU iPhone OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1
            SAFARI | IPAD | Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1
            SAFARI | MACOS | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15
            SAMSUNG_INTERNET | ANDROID | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36
            OPERA | WINDOWS | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36 OPR/115.0.0.0
            UC_BROWSER | ANDROID | Mozilla/5.0 (Linux; U; Android 9; en-US; Redmi 7) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/78.0.3904.108 UCBrowser/13.4.0.1306 Mobile Safari/537.36
            PROGRAM | LINUX | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36
            PROGRAM | UNKNOWN | curl/8.10.1
            UNKNOWN | ANDROID | Mozilla/5.0 (Linux; U; Android 4.0.3; en-in; GT-P5100) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Safari/534.30
            UNKNOWN | WINDOWS | Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko
            UNKNOWN | UNKNOWN | -
            UNKNOWN | UNKNOWN | <script>alert(1)</script>
            UNKNOWN | UNKNOWN | ' OR 1=1 --"; chrome on android
            """, quoteCharacter = '`', emptyValue = "")
    void userAgentsAreNamedInPlainWords(Browser browser, OperatingSystem system, String userAgent) {
        var named = DeviceName.of(userAgent);

        assertThat(named).isEqualTo(new DeviceName(browser, system));
    }

    @Test
    void nothingAtAllIsAnUnknownBrowserOnAnUnknownSystem() {
        var named = DeviceName.of("");

        assertThat(named).isEqualTo(new DeviceName(Browser.UNKNOWN, OperatingSystem.UNKNOWN));
    }

    @Test
    void aVeryLongTextTakesNoTime() {
        String hostile = "Chrome(((( ".repeat(200_000) + "Firefox/1";

        var named = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> DeviceName.of(hostile));

        assertThat(named.browser()).isEqualTo(Browser.FIREFOX);
    }

    @Property
    void anyTextHasAName(@ForAll String userAgent) {
        var named = DeviceName.of(userAgent);

        assertThat(named.browser()).isNotNull();
        assertThat(named.system()).isNotNull();
    }

    @Test
    void keysAreSmallLettersAndHyphens() {
        Stream<String> keys = Stream.concat(
                Arrays.stream(Browser.values()).map(Browser::key),
                Arrays.stream(OperatingSystem.values()).map(OperatingSystem::key));

        assertThat(keys).contains("samsung-internet", "chrome-os").allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"));
    }
}
