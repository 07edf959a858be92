package org.wardkey.web.it;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** An invocation that shares nothing with others on the server, as one person's request shares nothing with another's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OneRequest {

    public <T> T of(Callable<T> work) throws Exception {
        return work.call();
    }
}
