package org.wardkey.sms;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.sms.gateway.Handover;
import org.wardkey.sms.gateway.ShortMessage;
import org.wardkey.sms.gateway.SmsSender;

/**
 * Sends notices by SMS, within limits of their own (ASVS V6.6.3). That one is sent is recorded first; then it is handed over,
 * once, outside of any transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmsNotices {

    @Inject
    private SmsSettings settings;

    @Inject
    private SmsNoticeRecord record;

    @Inject
    private SmsSender sender;

    /** Whether there are notices by SMS. */
    public boolean areOn() {
        return settings.noticesAreOn();
    }

    /** Hands a notice over, once. */
    public Passed pass(MobileNumber to, String text) {
        if (!settings.allow(to)) {
            return Passed.NOT_THERE;
        }
        OptionalLong counted = record.count(to);
        if (counted.isEmpty()) {
            return Passed.ENOUGH;
        }
        Handover handover = sender.send(new ShortMessage(to, text));
        if (handover == Handover.AWAY) {
            record.takeBack(counted.getAsLong());
        }
        return switch (handover) {
            // What may be on its way is not sent again.
            case TAKEN, PERHAPS -> Passed.TAKEN;
            case REFUSED -> Passed.REFUSED;
            case AWAY -> Passed.AWAY;
        };
    }

    /** What came of it. */
    public enum Passed {
        /** The gateway has it, or may have it. */
        TAKEN,
        /** The gateway does not take it. */
        REFUSED,
        /** The gateway does not have it, and can be tried again. */
        AWAY,
        /** As many were sent as may be in a day. */
        ENOUGH,
        /** Messages do not go to such a number. */
        NOT_THERE
    }
}
