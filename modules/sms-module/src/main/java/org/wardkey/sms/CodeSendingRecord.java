package org.wardkey.sms;

import static org.wardkey.identity.event.SecurityEvent.Action.SMS_SENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.sms.SendingRules.Ruling;
import org.wardkey.sms.SentCodes.Live;
import org.wardkey.sms.gateway.Handover;

/** The transactions of sending: decided one after the other, on any node, with the entry that tells of it. */
@ApplicationScoped
@Transactional
class CodeSendingRecord {

    /** How long a code works (ASVS V6.5.5 allows ten minutes; a pending sign-in lasts as long). */
    static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final System.Logger LOG = System.getLogger(CodeSendingRecord.class.getName());

    private SentCodes sent;
    private SmsSettings settings;
    private Event<SecurityEvent> events;
    private Clock clock;

    @Inject
    CodeSendingRecord(SentCodes sent, SmsSettings settings, Event<SecurityEvent> events, Clock clock) {
        this.sent = sent;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected CodeSendingRecord() {
        // for the container's proxy
    }

    /** Decides whether the code may go out. From then on it works, and an earlier one of the person's does not. */
    public Ruling decide(CodeRequest request, Live code, Origin origin) {
        AccountId account = request.account().id();
        sent.takeTurn();
        Instant now = clock.instant();
        Ruling ruling = settings.rules().on(sent.since(now.minus(SendingRules.DAY), account, request.number()), now);
        if (ruling instanceof Ruling.Send) {
            sent.put(account, request.number(), code, request.name(), now, now.plus(LIFETIME));
            tell(request, Outcome.DONE, "", origin);
        } else {
            tell(request, Outcome.REFUSED, why(ruling), origin);
        }
        return ruling;
    }

    /** Ends a code that did not go out. What the gateway never had counts for nobody's limit. */
    public void notSent(CodeRequest request, Live code, Handover handover, Ruling.Send ruling, Origin origin) {
        sent.end(request.account().id(), code.name());
        if (handover == Handover.AWAY) {
            sent.takeBack(request.account().id(), ruling.at());
        }
        tell(request, Outcome.REFUSED, handover == Handover.AWAY ? ": gateway away" : ": gateway refused", origin);
    }

    private static String why(Ruling ruling) {
        if (ruling instanceof Ruling.Wait) {
            return ": too soon";
        }
        if (ruling instanceof Ruling.EnoughOfAll) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "as many messages as may be sent in a day (wardkey.sms.daily.all) were sent");
            return ": enough of all";
        }
        return ": enough";
    }

    /** Before the last step nobody has proved to be the person. */
    private void tell(CodeRequest request, Outcome outcome, String why, Origin origin) {
        AccountId account = request.account().id();
        Instant now = clock.instant();
        SecurityEvent event = request.purpose() == Purpose.SIGN_IN
                ? SecurityEvent.attempt(SMS_SENT, outcome, account, origin, now)
                : SecurityEvent.own(SMS_SENT, outcome, account, origin, now);
        events.fire(event.with(SmsCodes.KIND).with(request.purpose().word() + why));
    }
}
