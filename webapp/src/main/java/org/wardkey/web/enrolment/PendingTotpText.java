package org.wardkey.web.enrolment;

import jakarta.json.JsonObject;
import org.wardkey.totp.PendingTotp;

/** A begun set-up of an app as text, to be kept in a session. */
final class PendingTotpText {

    private PendingTotpText() {}

    static String of(PendingTotp pending) {
        return SetUpText.fields(pending.setUp())
                .add("sealedSeed", pending.sealedSeed())
                .add("label", pending.label())
                .build()
                .toString();
    }

    static PendingTotp read(String text) {
        JsonObject pending = SetUpText.object(text);
        return new PendingTotp(SetUpText.read(pending), pending.getString("sealedSeed"), pending.getString("label"));
    }
}
