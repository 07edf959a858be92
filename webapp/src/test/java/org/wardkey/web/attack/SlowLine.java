package org.wardkey.web.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.wardkey.web.browser.portal.Portal;

/** A connection whose other end takes its time. */
final class SlowLine implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    private SlowLine(Socket socket) {
        this.socket = socket;
    }

    /** Connects, and sends the beginning of a request. */
    static SlowLine begin(Portal portal, String beginning) {
        URI address = portal.at("/");
        try {
            var line = new SlowLine(new Socket(InetAddress.getByName(address.getHost()), address.getPort()));
            line.socket.setSoTimeout(PATIENCE_MILLIS);
            line.send(beginning);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends some more. Answers whether the portal still takes it. */
    boolean send(String more) {
        try {
            socket.getOutputStream().write(more.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    /** The status of the answer, once it comes; 0 where the portal hung up without. */
    int status() {
        try {
            byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            String text = new String(line, StandardCharsets.ISO_8859_1);
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring("HTTP/1.1 ".length())) : 0;
        } catch (IOException cutOff) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
