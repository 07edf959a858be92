package org.wardkey.oversight.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server in this process, on a free port of its own. It keeps what it takes, and can be told to refuse. */
final class TestMailServer implements AutoCloseable {

    private final SMTPServer server;
    private final List<byte[]> taken = Collections.synchronizedList(new ArrayList<>());

    /** Where nothing is refused: empty. */
    private String refusedRecipients = "";

    private String refusedData = "";

    private TestMailServer(UnaryOperator<SMTPServer.Builder> kind) {
        server = kind.apply(SMTPServer.port(0)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .messageHandlerFactory(context -> new Handler()))
                .build();
        server.start();
    }

    static TestMailServer start(UnaryOperator<SMTPServer.Builder> kind) {
        return new TestMailServer(kind);
    }

    void refuseRecipients(String answer) {
        refusedRecipients = answer;
    }

    void refuseData(String answer) {
        refusedData = answer;
    }

    int port() {
        return server.getPortAllocated();
    }

    List<MimeMessage> taken() throws MessagingException {
        var messages = new ArrayList<MimeMessage>();
        for (byte[] bytes : List.copyOf(taken)) {
            messages.add(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        }
        return messages;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void refuse(String answer) throws RejectException {
        if (!answer.isEmpty()) {
            throw new RejectException(Integer.parseInt(answer.substring(0, 3)), answer.substring(4));
        }
    }

    private final class Handler implements MessageHandler {

        @Override
        public void from(String from) {
            // From whomever.
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            refuse(refusedRecipients);
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] message = data.readAllBytes();
            refuse(refusedData);
            taken.add(message);
            return "OK";
        }

        @Override
        public void done() {
            // Nothing is left open.
        }
    }
}
