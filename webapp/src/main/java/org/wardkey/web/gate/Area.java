package org.wardkey.web.gate;

import java.util.Set;

/** Who may open a path. */
enum Area {
    /** Style sheets, scripts, pictures. */
    ASSET,
    /** Everybody. */
    PUBLIC,
    /** Who is between the password and the second factor. */
    SECOND_STEP,
    /** Who sets up a factor: a signed-in person, or one whom policy leads here. */
    ENROLMENT,
    /** Whoever is signed in. */
    PERSON,
    /** Who registers people. */
    DESK;

    private static final Set<String> OPEN = Set.of(
            "/", "/sign-in", "/sign-out", "/activate", "/set-up", "/help", "/language", "/trouble", "/demonstration");

    /** The area of a path. What is not known here belongs to signed-in people: a forgotten page is shut, not open. */
    static Area of(String path) {
        if (path.startsWith("/assets/") || path.equals("/favicon.ico") || path.equals("/robots.txt")) {
            return ASSET;
        }
        if (OPEN.contains(path)) {
            return PUBLIC;
        }
        if (path.startsWith("/sign-in/")) {
            return SECOND_STEP;
        }
        if (path.equals("/enrol") || path.startsWith("/enrol/")) {
            return ENROLMENT;
        }
        return path.equals("/desk") || path.startsWith("/desk/") ? DESK : PERSON;
    }
}
