package org.wardkey.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.wardkey.identity.Origin;
import org.wardkey.identity.RandomName;
import org.wardkey.sms.SendingRules.Ruling;
import org.wardkey.sms.SentCodes.Live;
import org.wardkey.sms.gateway.Handover;
import org.wardkey.sms.gateway.ShortMessage;
import org.wardkey.sms.gateway.SmsSender;

/**
 * Sends codes. That one is sent is decided and recorded first, in a transaction of its own; then it is handed over, once,
 * outside of any. Whatever happens in between, nothing is sent twice.
 */
@ApplicationScoped
class CodeSending {

    private CodeSendingRecord record;
    private SmsSender sender;
    private SmsText text;
    private SecureRandom random;

    @Inject
    CodeSending(CodeSendingRecord record, SmsSender sender, SmsText text, SecureRandom random) {
        this.record = record;
        this.sender = sender;
        this.text = text;
        this.random = random;
    }

    @SuppressWarnings("NullAway.Init")
    protected CodeSending() {
        // for the container's proxy
    }

    Asked send(CodeRequest request, Origin origin) {
        var code = new Live(RandomName.draw(random), SmsCode.random(random));
        Ruling ruling = record.decide(request, code, origin);
        if (ruling instanceof Ruling.Send send) {
            return handOver(request, code, send, origin);
        }
        if (ruling instanceof Ruling.Wait wait) {
            return new Asked.TooSoon(wait.until());
        }
        return ruling instanceof Ruling.Enough ? new Asked.Enough() : new Asked.NotNow();
    }

    private Asked handOver(CodeRequest request, Live code, Ruling.Send send, Origin origin) {
        String words = text.of(request.purpose(), code.code(), request.account().language());
        Handover handover = sender.send(new ShortMessage(request.number(), words));
        return switch (handover) {
            case TAKEN -> new Asked.Sent(send.next());
            case PERHAPS -> new Asked.Perhaps(send.next());
            case REFUSED, AWAY -> {
                record.notSent(request, code, handover, send, origin);
                yield new Asked.NotNow();
            }
        };
    }
}
