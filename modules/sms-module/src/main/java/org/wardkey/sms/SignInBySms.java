package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.Origin;
import org.wardkey.identity.session.Waiting;
import org.wardkey.sms.SmsNumbers.Confirmed;

/** Codes by SMS for who is between the steps of signing in: offered beside the other ways, sent when asked for. */
@ApplicationScoped
public class SignInBySms {

    private SmsSettings settings;
    private SmsNumbers numbers;
    private SentCodes sent;
    private CodeSending sending;
    private Clock clock;

    @Inject
    SignInBySms(SmsSettings settings, SmsNumbers numbers, SentCodes sent, CodeSending sending, Clock clock) {
        this.settings = settings;
        this.numbers = numbers;
        this.sent = sent;
        this.sending = sending;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected SignInBySms() {
        // for the container's proxy
    }

    /** The number that a code can be sent to, by its last digits. One select; none where SMS is off. */
    public Optional<String> offer(Waiting waiting) {
        return number(waiting).map(number -> number.number().masked());
    }

    /** Whether a code works that was sent for this pending sign-in. */
    public boolean isSent(Waiting waiting) {
        Instant now = clock.instant();
        return settings.isOn()
                && sent.live(waiting.account().id(), waiting.pending().name(), now)
                        .isPresent();
    }

    /** Sends a code that works for this pending sign-in alone. */
    public Asked ask(Waiting waiting, Origin origin) {
        return number(waiting)
                .map(number -> new CodeRequest(
                        waiting.account(),
                        number.number(),
                        Purpose.SIGN_IN,
                        waiting.pending().name()))
                .map(request -> sending.send(request, origin))
                .orElseGet(Asked.NotOffered::new);
    }

    private Optional<Confirmed> number(Waiting waiting) {
        return settings.allow(waiting.account().roles()) && waiting.pending().alive(clock.instant())
                ? numbers.confirmed(waiting.account().id()).filter(number -> settings.allow(number.number()))
                : Optional.empty();
    }
}
