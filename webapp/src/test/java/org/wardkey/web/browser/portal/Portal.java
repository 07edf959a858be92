package org.wardkey.web.browser.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardkey.web.mail.MailServer;

/** A portal with a database of its own, started as ops start it. */
public final class Portal implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final TiedProcess process;
    private final Folder folder;
    private final URI address;

    private @Nullable SmsInbox phones;

    private Portal(TiedProcess process, Folder folder, URI address) {
        this.process = process;
        this.folder = folder;
        this.address = address;
    }

    /** In demonstration mode, with a clock that can be moved and a mail server; ready. */
    public static Portal ofTheDemonstration(MailServer mail) {
        Folder folder = Folder.anew("portal");
        var phones = new SmsInbox();
        Map<String, String> settings = new HashMap<>(mail.settings());
        settings.putAll(phones.settings());
        settings.put("wardkey.mode", "demonstration");
        settings.put("wardkey.throttle.source.failures", "1000000");
        Portal portal = start(PortalWar.withAMovableClock(folder.path()), folder, settings);
        portal.phones = phones;
        portal.awaitReady();
        return portal;
    }

    /** As it is delivered. It is not ready yet, and may refuse to start. */
    public static Portal asDelivered(Folder folder, Map<String, String> settings) {
        return start(PortalWar.asDelivered(), folder, settings);
    }

    /** The same with the logging that ops choose to look closer: the console as always, and more in files. */
    public static Portal talkative(Folder folder, Map<String, String> settings) {
        return start(PortalWar.asDelivered(), folder, settings, "logging-talkative.properties");
    }

    /** A node in production, with a clock that can be moved. It is not ready yet. */
    public static Portal node(Folder folder, Map<String, String> settings) {
        return start(PortalWar.withAMovableClock(folder.path()), folder, settings);
    }

    private static Portal start(Path war, Folder folder, Map<String, String> settings) {
        return start(war, folder, settings, "logging.properties");
    }

    private static Portal start(Path war, Folder folder, Map<String, String> settings, String logging) {
        int port = freePort();
        URI address = URI.create("http://127.0.0.1:" + port + "/");
        Map<String, String> all = new HashMap<>(settings);
        // By its name: browsers use no security keys at a bare address.
        all.put("wardkey.base-url", "http://localhost:" + port);
        var command = PortalCommand.of(war, folder, port, all, logging);
        return new Portal(TiedProcess.start(command, folder.path(), folder.log()), folder, address);
    }

    /** Waits until the sign-in page is there. */
    public void awaitReady() {
        Instant began = Instant.now();
        while (Fetch.status(at("/sign-in")) != 200) {
            boolean late = Duration.between(began, Instant.now()).compareTo(LONGEST_START) > 0;
            if (late || endsWithin(Duration.ofMillis(200))) {
                close();
                throw new IllegalStateException("the portal is not ready: see " + folder.log());
            }
        }
    }

    /** Waits for it to end by itself. Answers whether it did. */
    public boolean endsWithin(Duration time) {
        return process.endsWithin(time);
    }

    /** The status that it ended with. */
    public int exitStatus() {
        return process.exitStatus();
    }

    /** The address of a path of the portal. */
    public URI at(String path) {
        return address.resolve(path);
    }

    /** The same by the portal's name, as people type it. */
    public URI byName(String path) {
        return URI.create("http://localhost:" + address.getPort()).resolve(path);
    }

    /** The portal's time. */
    public Instant now() {
        return Instant.parse(Fetch.text(at("/assets/inside/clock")));
    }

    /** Lets time pass at the portal. */
    public void forward(Duration time) {
        Fetch.text(at("/assets/inside/clock?forward=" + time));
    }

    /** Puts the portal's clock forward or back. Who puts it back brings it forth again. */
    public void jump(Duration by) {
        Fetch.text(at("/assets/inside/clock?jump=" + by));
    }

    /** Locks the account of whoever signs in with this. */
    public void lock(String identifier) {
        act("lock", identifier);
    }

    /** Disables the account of whoever signs in with this. */
    public void disable(String identifier) {
        act("disable", identifier);
    }

    private void act(String act, String identifier) {
        String encoded = URLEncoder.encode(identifier, StandardCharsets.UTF_8);
        Fetch.text(at("/assets/inside/account?act=" + act + "&identifier=" + encoded));
    }

    /** The phones that its messages come to; the demonstration's alone has some. */
    public SmsInbox phones() {
        return Objects.requireNonNull(phones);
    }

    /** How many sessions it keeps, and the container has made. */
    public int sessionsMade() {
        return Integer.parseInt(Fetch.text(at("/assets/inside/sessions")));
    }

    /** What it wrote to the console. */
    public String console() {
        try {
            return Files.readString(folder.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it wrote to files beside the console: logs, and what it keeps in its folder that is no database. */
    public String talk() {
        try (var files = Files.walk(folder.path())) {
            var text = new StringBuilder();
            for (Path file : files.filter(Portal::isItsOwn).toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server unpacks itself and the WAR; the keyset was made before. */
    private static boolean isItsOwn(Path file) {
        return Files.isRegularFile(file) && !file.toString().matches(".*/(payaramicro-.*|keyset.json)");
    }

    /** Kills it (signal 9), in the middle of whatever it does. */
    @Override
    public void close() {
        process.close();
        if (phones != null) {
            phones.close();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
