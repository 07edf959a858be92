package org.wardkey.identity.place;

/**
 * About where a network is: somewhere in a circle.
 *
 * @param latitude of the middle, in degrees north
 * @param longitude of the middle, in degrees east
 * @param radius of the circle, in kilometres
 */
public record Coordinates(double latitude, double longitude, int radius) {

    private static final double EARTH = 6371;

    /** Where nothing is known: its circle goes around the earth, so that nothing is far from it. */
    public static final Coordinates ANYWHERE = new Coordinates(0, 0, 20_016);

    public Coordinates {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && radius >= 0)) {
            throw new IllegalArgumentException("nowhere on earth: " + latitude + ", " + longitude + ", " + radius);
        }
    }

    /** How many kilometres lie at least between a point in the one circle and a point in the other, as a bird flies. */
    public double kilometresTo(Coordinates other) {
        double north = square(Math.sin(Math.toRadians(other.latitude - latitude) / 2));
        double east = square(Math.sin(Math.toRadians(other.longitude - longitude) / 2));
        double chord = north + east * Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude));
        // Rounding may take it past 1 on the other side of the earth.
        double between = 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
        return Math.max(0, between - radius - other.radius);
    }

    private static double square(double number) {
        return number * number;
    }
}
