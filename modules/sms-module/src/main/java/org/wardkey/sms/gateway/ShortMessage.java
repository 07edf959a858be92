package org.wardkey.sms.gateway;

import org.wardkey.identity.account.MobileNumber;

/**
 * A text for a mobile phone.
 *
 * @param to whose phone
 * @param text what it says; sensitive, as a code is in it
 */
public record ShortMessage(MobileNumber to, String text) {

    /** The digits of the number with its country code, without the plus sign. */
    String digits() {
        return to.normal().substring(1);
    }

    @Override
    public String toString() {
        return "ShortMessage[" + to.masked() + "]";
    }
}
