package org.wardkey.identity.event;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Security events, kept for a test to look at. */
public final class RecordedEvents implements Event<SecurityEvent> {

    private final List<SecurityEvent> fired = new ArrayList<>();

    public List<SecurityEvent> fired() {
        return fired;
    }

    public List<SecurityEvent.Action> actions() {
        return fired.stream().map(SecurityEvent::action).toList();
    }

    @Override
    public void fire(SecurityEvent event) {
        fired.add(event);
    }

    @Override
    public <U extends SecurityEvent> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends SecurityEvent> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<SecurityEvent> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends SecurityEvent> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends SecurityEvent> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
