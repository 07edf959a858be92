package org.wardkey.sms.gateway;

import java.io.Serial;

/** The gateway does not work as it should. It says neither number nor text, nor any secret of the settings. */
public final class GatewayTrouble extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Handover handover;

    private GatewayTrouble(Handover handover, String why) {
        super(why, null, false, false);
        this.handover = handover;
    }

    /** It certainly does not have the message. */
    static GatewayTrouble away(String why) {
        return new GatewayTrouble(Handover.AWAY, why);
    }

    /** It may have the message. */
    static GatewayTrouble unclear(String why) {
        return new GatewayTrouble(Handover.PERHAPS, why);
    }

    Handover handover() {
        return handover;
    }
}
