package org.wardkey.identity.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A known place as it is stored. Statements change it. */
@Entity
@Table(name = "known_place")
@IdClass(KnownPlaceRow.Key.class)
class KnownPlaceRow {

    @Id
    @Column(name = "account_id")
    private long account;

    @Id
    private String country;

    @Id
    @Column(name = "city_id")
    private long city;

    private double latitude;

    private double longitude;

    private int radius;

    @Column(name = "last_seen")
    private Instant lastSeen;

    @SuppressWarnings("NullAway.Init")
    protected KnownPlaceRow() {
        // for the persistence provider
    }

    KnownPlace place() {
        return new KnownPlace(country, city, new Coordinates(latitude, longitude, radius), lastSeen);
    }

    /** Whose, and which. A class, because the persistence provider fills it in. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long account;
        private String country;
        private long city;

        @SuppressWarnings("NullAway.Init")
        public Key() {
            // for the persistence provider
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.account == account
                    && key.city == city
                    && key.country.equals(country);
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, country, city);
        }
    }
}
