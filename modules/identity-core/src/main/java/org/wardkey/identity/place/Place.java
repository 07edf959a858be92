package org.wardkey.identity.place;

/** Where a request came from. */
public sealed interface Place {

    /**
     * A network of the hospital, which is never unusual.
     *
     * @param name what ops call it
     */
    record Named(String name) implements Place {}

    /** Somewhere in the world. */
    record Located(Location location) implements Place {}

    /** Nobody knows: a private address that has no name, or one that is in no database. */
    record Unknown() implements Place {}
}
