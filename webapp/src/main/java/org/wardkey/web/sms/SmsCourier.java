package org.wardkey.web.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.oversight.notice.Carried;
import org.wardkey.oversight.notice.Courier;
import org.wardkey.oversight.notice.Letter;
import org.wardkey.sms.SmsNotices;

/** Carries notices to phones, by the gateway that codes go by. */
@ApplicationScoped
public class SmsCourier implements Courier {

    @Inject
    private SmsNotices notices;

    @Override
    public LoginIdentifier.Kind channel() {
        return LoginIdentifier.Kind.MOBILE;
    }

    @Override
    public boolean isOpen() {
        return notices.areOn();
    }

    @Override
    public Carried carry(Letter letter) {
        return switch (notices.pass(new MobileNumber(letter.to()), letter.text())) {
            case TAKEN -> new Carried.Taken();
            case REFUSED -> new Carried.Refused("the gateway does not take it");
            case ENOUGH -> new Carried.Refused("as many notices by SMS as may be sent in a day were sent");
            case NOT_THERE -> new Carried.Refused("messages do not go to such a number");
            case AWAY -> new Carried.Away("the SMS gateway is away");
        };
    }
}
