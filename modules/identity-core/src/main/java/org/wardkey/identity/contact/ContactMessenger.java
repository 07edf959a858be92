package org.wardkey.identity.contact;

import java.util.Locale;
import org.wardkey.identity.account.LoginIdentifier;

/** Brings a code to an address. The web module joins it to whatever carries letters. */
public interface ContactMessenger {

    /** Whether anything is carried to addresses of this kind. */
    boolean reaches(LoginIdentifier.Kind kind);

    /**
     * Sends a code, once, outside any transaction.
     *
     * @param language of whom it is for
     * @return whether it may have arrived
     */
    boolean send(LoginIdentifier to, ContactCode code, Locale language);
}
