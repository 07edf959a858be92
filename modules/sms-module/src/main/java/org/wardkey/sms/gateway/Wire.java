package org.wardkey.sms.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * The line to a gateway. A person waits at its other end, so it is short: two seconds to be connected, five in all. It
 * follows no redirect, keeps no cookie and asks nobody twice.
 */
final class Wire {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration IN_ALL = Duration.ofSeconds(5);

    private final HttpClient client;
    private final Duration inAll;

    Wire() {
        this(IN_ALL);
    }

    /** With other patience, for tests. */
    Wire(Duration inAll) {
        this.inAll = inAll;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .build();
    }

    /**
     * Sends a request and waits for its whole answer.
     *
     * @throws GatewayTrouble if there is none
     */
    Answer ask(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, info -> new FirstBytes());
        try {
            HttpResponse<String> response = answer.get(inAll.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw GatewayTrouble.unclear("no answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw GatewayTrouble.unclear("interrupted");
        } catch (ExecutionException e) {
            throw trouble(e.getCause());
        }
    }

    /** What failed before the request was written left nothing behind. */
    private static GatewayTrouble trouble(@Nullable Throwable failed) {
        boolean before = failed instanceof ConnectException
                || failed instanceof HttpConnectTimeoutException
                || failed instanceof SSLHandshakeException;
        String why = failed instanceof IOException ? failed.getClass().getSimpleName() : "a broken answer";
        return before ? GatewayTrouble.away(why) : GatewayTrouble.unclear(why);
    }

    /** What a gateway says. */
    record Answer(int status, String body) {

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }
}
