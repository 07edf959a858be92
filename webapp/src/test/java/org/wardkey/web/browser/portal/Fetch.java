package org.wardkey.web.browser.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Single requests of the tests themselves, not of a person. */
final class Fetch {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Fetch() {}

    /** The status of an answer; 0 where there is none. */
    static int status(URI address) {
        try {
            return get(address).statusCode();
        } catch (IOException nobodyThere) {
            return 0;
        }
    }

    static String text(URI address) {
        try {
            HttpResponse<String> answer = get(address);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
