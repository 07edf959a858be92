package org.wardkey.web.browser.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The phones of the hospital's people: a gateway that keeps each message that it is handed. */
public final class SmsInbox implements AutoCloseable {

    private static final int TAKEN = 200;
    private static final long LONGEST_WAY = TimeUnit.SECONDS.toNanos(60);
    private static final Pattern LINK = Pattern.compile("/not-me\\?notice=[A-Za-z0-9_-]+");

    private final HttpServer server;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    SmsInbox() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/send", this::take);
        server.start();
    }

    /** By which a portal hands its messages over to here. */
    Map<String, String> settings() {
        return Map.of(
                "wardkey.sms.gateway", "https",
                "wardkey.sms.https.url",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/send",
                "wardkey.sms.https.headers", "Content-Type: text/plain",
                "wardkey.sms.https.body", "{number} {text}",
                "wardkey.sms.https.success.status", "200");
    }

    /** The code in the last message to a number. */
    public String code(String number) {
        String last = messages.stream()
                .filter(message -> message.startsWith(number + " "))
                .reduce((one, next) -> next)
                .orElseThrow(() -> new AssertionError("no message came"));
        return last.substring(number.length() + 1, number.length() + 7);
    }

    /** Waits for a notice to a number, and answers where the link in it leads. */
    public String awaitLink(String number) {
        long end = System.nanoTime() + LONGEST_WAY;
        while (System.nanoTime() < end) {
            Optional<String> link = messages.stream()
                    .filter(message -> message.startsWith(number + " "))
                    .map(LINK::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .reduce((one, next) -> next);
            if (link.isPresent()) {
                return link.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no notice came to " + number);
    }

    /** How many messages came to a number. */
    public long count(String number) {
        return messages.stream()
                .filter(message -> message.startsWith(number + " "))
                .count();
    }

    /** From now on it takes none, or takes them again. */
    public void refuse(boolean all) {
        refusing = all;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!refusing) {
                messages.add(body);
            }
            exchange.sendResponseHeaders(refusing ? 429 : TAKEN, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
