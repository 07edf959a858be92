package org.wardkey.web.browser.device;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Listens to everything that a device does and remembers what must not happen on any page: errors on the console (broken
 * scripts, breaches of the content security policy), requests that fail or go to another host, faults of the server.
 */
final class Watch {

    private final URI portal;
    private final List<String> findings = new ArrayList<>();

    Watch(BrowserContext context, URI portal) {
        this.portal = portal;
        context.onConsoleMessage(this::console);
        context.onWebError(error -> findings.add("a script failed: " + error.error()));
        context.onRequest(this::request);
        context.onRequestFailed(this::failed);
        context.onResponse(this::response);
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    private void console(ConsoleMessage message) {
        // What a refused request leaves here is judged by its status, below.
        boolean ofAStatus = message.text().startsWith("Failed to load resource: the server responded with a status of");
        if (message.type().equals("error") && !ofAStatus) {
            findings.add("on the console: " + message.text());
        }
    }

    private void request(Request request) {
        URI to = URI.create(request.url());
        boolean web = to.getScheme().startsWith("http") || to.getScheme().startsWith("ws");
        boolean ours = portal.getHost().equals(to.getHost()) && portal.getPort() == to.getPort();
        if (web && !ours) {
            findings.add("a request to another host: " + to);
        }
    }

    private void failed(Request request) {
        // A download aborts the navigation that began it, and a second navigation the first.
        if (!Optional.ofNullable(request.failure()).orElse("").contains("ERR_ABORTED")) {
            findings.add("a request failed: " + request.url() + ": " + request.failure());
        }
    }

    /** A page may be refused, if the test wants that; what belongs to a page may not be missing. */
    private void response(Response response) {
        boolean page = response.request().isNavigationRequest();
        if (response.status() >= (page ? 500 : 400)) {
            findings.add("status " + response.status() + " of " + response.url());
        }
    }
}
