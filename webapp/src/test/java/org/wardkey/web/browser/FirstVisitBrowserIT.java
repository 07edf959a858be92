package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.portal.Portal;

@BrowserTest
@DisplayName("Budget: the first visit of the sign-in page")
class FirstVisitBrowserIT {

    private static final int MOST_REQUESTS = 5;
    private static final int MOST_BYTES = 100_000;

    @Test
    @DisplayName("takes at most 5 requests and 100 KB on the wire")
    void isLight(Devices devices) {
        List<Request> requests = firstVisit(devices.phone());

        long bytes = requests.stream()
                .map(Request::sizes)
                .mapToLong(FirstVisitBrowserIT::whole)
                .sum();

        assertThat(requests).hasSizeBetween(2, MOST_REQUESTS);
        assertThat(bytes).isBetween(5_000L, (long) MOST_BYTES);
    }

    @Test
    @DisplayName("makes no session, nor does a refused attempt")
    void makesNoSession(Devices devices, Portal portal) {
        int before = portal.sessionsMade();

        var page = SignInPage.open(devices.desk());
        page.give("nobody@hospital.example", "not a password");
        page.device().open("/help");
        int after = portal.sessionsMade();

        assertThat(after).isEqualTo(before);
    }

    @Test
    @DisplayName("loads what browsers keep for a year, since its name changes with its content")
    void isKept(Devices devices, Portal portal) {
        var client = new Client(portal);

        List<String> kept = firstVisit(devices.desk()).stream()
                .filter(request -> !request.isNavigationRequest())
                .map(request -> request.url().substring(portal.at("").toString().length() - 1))
                .map(path ->
                        client.get(path).headers().firstValue("Cache-Control").orElse(path))
                .distinct()
                .toList();

        assertThat(kept).containsExactly("public, max-age=31536000, immutable");
    }

    private static List<Request> firstVisit(Device device) {
        List<Request> requests = new ArrayList<>();
        device.page().onRequestFinished(requests::add);
        SignInPage.open(device);
        device.page().waitForLoadState(LoadState.NETWORKIDLE);
        return requests;
    }

    private static long whole(Sizes sizes) {
        return (long) sizes.requestHeadersSize
                + sizes.requestBodySize
                + sizes.responseHeadersSize
                + sizes.responseBodySize;
    }
}
