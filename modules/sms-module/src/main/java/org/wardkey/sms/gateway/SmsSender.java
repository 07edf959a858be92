package org.wardkey.sms.gateway;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Sends short messages. Call it outside of a transaction: a gateway is slow.
 *
 * <p>An EJB, so that it is an invocation of its own: when the server closes a fuse again, it ends the invocation that opened
 * it, and would close the persistence context of whoever is still asking.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmsSender {

    private static final System.Logger LOG = System.getLogger(SmsSender.class.getName());

    @Inject
    private GuardedGateway gateway;

    /** Hands a message over, once, and answers in some seconds at most. */
    public Handover send(ShortMessage message) {
        try {
            return gateway.hand(message);
        } catch (CircuitBreakerOpenException | BulkheadException e) {
            // It was said in the log when it began.
            return Handover.AWAY;
        } catch (GatewayTrouble e) {
            LOG.log(System.Logger.Level.WARNING, "the SMS gateway does not work: {0}", e.getMessage());
            return e.handover();
        } catch (TimeoutException e) {
            LOG.log(System.Logger.Level.WARNING, "the SMS gateway does not answer");
            return Handover.PERHAPS;
        }
    }
}
