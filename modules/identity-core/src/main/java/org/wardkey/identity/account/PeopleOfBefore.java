package org.wardkey.identity.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Lets people be found who were registered by a version that had no search: some at a time, until there are none. On a
 * portal that was always this one there are none, and it asks for one row.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PeopleOfBefore {

    /** A round is over before the next begins. */
    private static final int MOST_BATCHES = 100;

    @Inject
    private PersonIndex index;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void complete() {
        for (int batches = 0; batches < MOST_BATCHES; batches++) {
            if (!index.complete()) {
                return;
            }
        }
    }
}
