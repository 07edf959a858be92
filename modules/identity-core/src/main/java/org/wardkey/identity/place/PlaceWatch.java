package org.wardkey.identity.place;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every minute whether ops have renewed what places are looked up in. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlaceWatch {

    @Inject
    private Places places;

    @Inject
    private Anonymisers anonymisers;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    public void look() {
        places.lookAgain();
        anonymisers.lookAgain();
    }
}
