package org.wardkey.web.browser.page;

import org.wardkey.web.browser.device.Device;
import org.wardkey.web.mail.Mail;

/** Where the link in a letter leads. */
public final class NotMePage extends Sheet {

    private NotMePage(Device device, String headingKey) {
        super(device, headingKey);
    }

    /** Follows the link. */
    public static NotMePage open(Device device, Mail letter) {
        return open(device, letter.link());
    }

    /** The same by a link that came to a phone. */
    public static NotMePage open(Device device, String link) {
        device.open(link);
        return new NotMePage(device, "not-me.title");
    }

    /** Follows a link that is not good any more. */
    public static NotMePage openInVain(Device device, Mail letter) {
        device.open(letter.link());
        return new NotMePage(device, "not-me.over");
    }

    /** Says that it was somebody else. */
    public NotMePage confirm() {
        press("not-me.go");
        return new NotMePage(device(), "not-me.done");
    }

    /** Goes on to sign in. */
    public SignInPage signIn() {
        follow("sign-in.title");
        return new SignInPage(device());
    }
}
