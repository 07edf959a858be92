package org.wardkey.web.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wardkey.web.browser.portal.Portal;

/** A bare connection, for what no HTTP client would send. Every character of a request is one byte. */
record Wire(Portal portal) {

    private static final int PATIENCE_MILLIS = 20_000;

    /** Asks for a path, with headers as they stand in the request. */
    Answer get(String path, String... headers) {
        return send("GET " + path + " HTTP/1.1", headers);
    }

    /** Sends a request line and headers, to which the ones that every request needs are added. */
    Answer send(String line, String... headers) {
        var request = new StringBuilder(line).append("\r\n");
        List<String> given = List.of(headers);
        if (given.stream().noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("host:"))) {
            request.append("Host: localhost\r\n");
        }
        given.forEach(header -> request.append(header).append("\r\n"));
        return sendRaw(request.append("Connection: close\r\n\r\n").toString());
    }

    /** Sends bytes as they are, and reads until the portal closes the connection. */
    Answer sendRaw(String bytes) {
        URI address = portal.at("/");
        try (var socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return Answer.read(all(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String all(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException reset) {
            // The portal closes before it has read everything: what it said before counts.
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * What came back.
     *
     * @param status the status, 0 where there was none
     * @param headers status line and headers
     * @param body the rest
     */
    record Answer(int status, String headers, String body) {

        static Answer read(String text) {
            int end = text.indexOf("\r\n\r\n");
            String head = end < 0 ? text : text.substring(0, end);
            String[] words = head.split(" ", 3);
            int status = words.length > 1 && words[0].startsWith("HTTP/") ? Integer.parseInt(words[1]) : 0;
            return new Answer(status, head, end < 0 ? "" : text.substring(end + 4));
        }

        Optional<String> header(String name) {
            return headers.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ':'))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }
}
