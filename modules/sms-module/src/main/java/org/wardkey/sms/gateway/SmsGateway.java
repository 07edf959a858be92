package org.wardkey.sms.gateway;

/** Whoever carries short messages to phones. */
public interface SmsGateway {

    /**
     * Hands a message over, once: never a second time by itself, because whoever sends twice pays twice and confuses people.
     *
     * @return that it was taken, or refused for a reason of its own
     * @throws GatewayTrouble if the gateway did not answer as one does that works; such answers open the circuit
     */
    Handover hand(ShortMessage message);
}
