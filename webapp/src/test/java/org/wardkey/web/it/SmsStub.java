package org.wardkey.web.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A gateway that speaks as Kannel does, where the portal under test hands its messages over. */
@ApplicationScoped
public class SmsStub {

    private static final int ACCEPTED = 202;
    private static final int HANG_UP = 0;

    private final List<Message> taken = new CopyOnWriteArrayList<>();
    private volatile int status = ACCEPTED;
    private volatile Act atMessage = () -> {};
    private @Nullable HttpServer server;

    @Inject
    @ConfigProperty(name = "wardkey.test.sms.port")
    private int port;

    /** It is there before the first test, whichever that is. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        isThere();
    }

    /** It is there, and takes what it is handed. */
    void isThere() {
        status = ACCEPTED;
        atMessage = () -> {};
        if (server == null) {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
                server.createContext("/cgi-bin/sendsms", this::take);
                server.setExecutor(Executors.newCachedThreadPool());
                server.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** It is not there: nobody takes up the line. */
    @PreDestroy
    void isAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** It is there, and refuses. */
    void refuses() {
        status = 403;
    }

    /** It is there, takes a message, and hangs up without a word. */
    void hangsUp() {
        status = HANG_UP;
    }

    /** It is there, and keeps whoever hands it a message until it is let go. */
    void holds(CountDownLatch arrived, CountDownLatch letGo) {
        atMessage = () -> {
            arrived.countDown();
            letGo.await();
        };
    }

    /** What was handed over for this number, the oldest first. */
    List<Message> to(String number) {
        return taken.stream().filter(message -> message.to().equals(number)).toList();
    }

    /** The code of the last message to this number. */
    String code(String number) {
        List<Message> all = to(number);
        return all.get(all.size() - 1).text().substring(0, 6);
    }

    int count() {
        return taken.size();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            taken.add(new Message(headers.getFirst("X-Kannel-To"), text, headers.getFirst("X-Kannel-Coding")));
            atMessage.run();
            if (status != HANG_UP) {
                exchange.sendResponseHeaders(status, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Act {

        void run() throws InterruptedException;
    }

    record Message(String to, String text, String coding) {}
}
