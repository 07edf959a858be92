package org.wardkey.sms.gateway;

/** As delivered: nothing is sent. */
final class NoGateway implements SmsGateway {

    @Override
    public Handover hand(ShortMessage message) {
        throw new IllegalStateException("nobody set a gateway");
    }
}
