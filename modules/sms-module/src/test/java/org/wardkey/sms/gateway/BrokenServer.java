package org.wardkey.sms.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes requests in and never answers: closes the line after one, or holds it. */
final class BrokenServer implements AutoCloseable {

    private final ServerSocket door;
    private final boolean hangsUp;
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Socket> held = new CopyOnWriteArrayList<>();

    private BrokenServer(boolean hangsUp) {
        this.hangsUp = hangsUp;
        try {
            door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "broken-gateway");
        thread.setDaemon(true);
        thread.start();
    }

    static BrokenServer hangingUp() {
        return new BrokenServer(true);
    }

    static BrokenServer silent() {
        return new BrokenServer(false);
    }

    String address(String path) {
        return "http://127.0.0.1:" + door.getLocalPort() + path;
    }

    int requests() {
        return requests.get();
    }

    private void serve() {
        try {
            while (true) {
                Socket line = door.accept();
                if (line.getInputStream().read(new byte[8_192]) > 0) {
                    requests.incrementAndGet();
                }
                if (hangsUp) {
                    line.close();
                } else {
                    held.add(line);
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket line : held) {
            line.close();
        }
    }
}
