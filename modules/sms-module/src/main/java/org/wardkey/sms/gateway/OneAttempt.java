package org.wardkey.sms.gateway;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The body of a request that is sent once. Java's client sends a GET again by itself where the connection was closed without
 * an answer, although the first may have been acted on; it asks for the length of the body anew, and does not get it.
 */
final class OneAttempt implements BodyPublisher {

    private final BodyPublisher body;
    private final AtomicBoolean begun = new AtomicBoolean();

    OneAttempt(String text) {
        this.body = text.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    @Override
    public long contentLength() {
        if (begun.getAndSet(true)) {
            throw new IllegalStateException("a message is sent once");
        }
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(subscriber);
    }
}
