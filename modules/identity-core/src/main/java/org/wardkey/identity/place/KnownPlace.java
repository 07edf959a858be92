package org.wardkey.identity.place;

import java.time.Instant;

/**
 * Where a person signed in from before.
 *
 * @param country by its two letters
 * @param city its number; 0 where none was known
 * @param about where that was the last time
 * @param lastSeen when that was
 */
record KnownPlace(String country, long city, Coordinates about, Instant lastSeen) {

    boolean is(Location location) {
        return country.equals(location.country()) && city == location.cityId();
    }
}
