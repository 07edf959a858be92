package org.wardkey.sms.gateway;

/** What came of handing a message to a gateway. It is handed over once, whatever comes of it. */
public enum Handover {

    /** The gateway has it. Whether it comes to the phone is not known. */
    TAKEN,

    /** The gateway may have it: what we sent was on its way when the line broke, or nothing was answered in time. */
    PERHAPS,

    /** The gateway answered that it does not take it. */
    REFUSED,

    /** The gateway was not reached, or not asked because it did not answer others: it does not have it. */
    AWAY
}
