package org.wardkey.web.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.oversight.notice.Carried;
import org.wardkey.oversight.notice.Courier;
import org.wardkey.oversight.notice.Letter;
import org.wardkey.web.sms.SmsCourier;

/** The portal's own courier by SMS, which only the tests of notices turn on: others count what is written without. */
@ApplicationScoped
public class SwitchedPhones implements Courier {

    @Inject
    private SmsCourier courier;

    private volatile boolean on;

    void turn(boolean onNow) {
        on = onNow;
    }

    @Override
    public LoginIdentifier.Kind channel() {
        return courier.channel();
    }

    @Override
    public boolean isOpen() {
        return on;
    }

    @Override
    public Carried carry(Letter letter) {
        return courier.carry(letter);
    }
}
