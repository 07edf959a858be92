package org.wardkey.web.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on this machine, which keeps what it takes. It can be stopped and started again, and refuse. */
public final class MailServer implements AutoCloseable {

    private static final long LONGEST_WAY = TimeUnit.SECONDS.toNanos(60);

    private final int port;
    private final List<Mail> taken = new ArrayList<>();
    private SMTPServer server;

    /** With which recipients are refused; 0: none is. */
    private int refusal;

    private MailServer(int port) {
        this.port = port;
        server = run();
    }

    public static MailServer start() {
        return new MailServer(freePort());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    /** What a portal is told of it. */
    public Map<String, String> settings() {
        return Map.of(
                "wardkey.mail.host", "127.0.0.1",
                "wardkey.mail.port", Integer.toString(port),
                "wardkey.mail.security", "none",
                "wardkey.mail.from", "portal@hospital.example");
    }

    public void stop() {
        server.stop();
    }

    public void startAgain() {
        server = run();
    }

    /** From now on every recipient is refused with that code. */
    public synchronized void refuseWith(int code) {
        refusal = code;
    }

    /** What came to an address, the first first. */
    public synchronized List<Mail> to(String address) {
        return taken.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** Everything that came. */
    public synchronized List<Mail> all() {
        return List.copyOf(taken);
    }

    /** Waits until a letter has come to an address whose subject has these words. */
    public Mail awaitTo(String address, String subject) {
        return await(mail -> mail.to().equals(address) && mail.subject().contains(subject), address + ", " + subject);
    }

    /** The same of those that came after so many others to that address. */
    public Mail awaitTo(String address, String subject, int others) {
        return await(
                mail -> to(address).stream().skip(others).anyMatch(mail::equals)
                        && mail.subject().contains(subject),
                address + ", " + subject);
    }

    private synchronized Mail await(Predicate<Mail> wanted, String what) {
        long end = System.nanoTime() + LONGEST_WAY;
        while (taken.stream().noneMatch(wanted)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("no letter came: " + what);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return taken.stream().filter(wanted).reduce((first, last) -> last).orElseThrow();
    }

    private SMTPServer run() {
        SMTPServer made = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Handler())
                .build();
        made.start();
        return made;
    }

    private synchronized void ask() throws RejectException {
        if (refusal != 0) {
            throw new RejectException(refusal, "not here");
        }
    }

    private synchronized void take(Mail mail) {
        taken.add(mail);
        notifyAll();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String from) {
            // From whomever.
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            ask();
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            byte[] bytes = data.readAllBytes();
            recipients.forEach(to -> take(Mail.read(to, bytes)));
            return "taken";
        }

        @Override
        public void done() {
            // Nothing is left open.
        }
    }
}
