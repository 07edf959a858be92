package org.wardkey.oversight.notice;

/** How it went with a letter. */
public sealed interface Carried {

    /** The other side has taken it. */
    record Taken() implements Carried {}

    /**
     * The other side does not want it, and never will.
     *
     * @param why its code, and nothing that names the address
     */
    record Refused(String why) implements Carried {}

    /** The other side does not want this one now. */
    record Later(String why) implements Carried {}

    /** There is nobody, or nobody to be trusted, on the other side: no letter can be carried now. */
    record Away(String why) implements Carried {}
}
