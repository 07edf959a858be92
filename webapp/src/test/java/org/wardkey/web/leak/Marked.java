package org.wardkey.web.leak;

import java.util.HashSet;
import java.util.Set;

/**
 * Something secret that went through the portal.
 *
 * @param what what it is, in words that do not tell it
 * @param traces the forms to look for
 * @param pages the only paths whose answers may show it
 * @param everyPage whether each page may, as with the token that its forms carry
 * @param cookie whether it may be set as a cookie
 */
record Marked(String what, Traces traces, Set<String> pages, boolean everyPage, boolean cookie) {

    /** What may be shown nowhere. */
    static Marked never(String what, Traces traces) {
        return new Marked(what, traces, Set.of(), false, false);
    }

    static Marked on(String what, Traces traces, String... pages) {
        return new Marked(what, traces, Set.of(pages), false, false);
    }

    static Marked token(String value) {
        return new Marked("form token", Traces.of(value), Set.of(), true, false);
    }

    static Marked cookie(String name, String value) {
        return new Marked("cookie " + name, Traces.of(value), Set.of(), false, true);
    }

    /** The same secret, seen in two places where it may be. */
    Marked and(Marked other) {
        var both = new HashSet<>(pages);
        both.addAll(other.pages);
        return new Marked(what, traces, both, everyPage || other.everyPage, cookie || other.cookie);
    }

    boolean mayShow(String path) {
        return everyPage || pages.contains(path);
    }
}
