package org.wardkey.sms.gateway;

import org.wardkey.identity.account.MobileNumber;

/** Messages to send. */
final class Messages {

    static final MobileNumber ASHA = new MobileNumber("+919812345678");
    static final String CODE = "482913";

    /** Everything that means something to an address, a form, JSON, XML or a shell. */
    static final String TRAPS = CODE + " & + % 100%25 \"quoted\" 'so' <b> \\ {text} $1 ;?#=/ ü €";

    static final String HINDI = CODE + " आपका कोड है। किसी को न बताएँ।";

    private Messages() {}

    static ShortMessage saying(String text) {
        return new ShortMessage(ASHA, text);
    }
}
