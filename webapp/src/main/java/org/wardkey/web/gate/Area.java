package org.wardkey.web.gate;

import java.util.Set;

/** Who may open a path. */
enum Area {
    /** Style sheets, scripts, pictures. */
    ASSET,
    /** How the node is: for its neighbours on the same machine. */
    HEALTH,
    /** Everybody. */
    PUBLIC,
    /** Who is between the password and the second factor. */
    SECOND_STEP,
    /** Who sets up a factor: a signed-in person, or one whom policy leads here. */
    ENROLMENT,
    /** Whoever is signed in. */
    PERSON,
    /** Who registers people. */
    DESK,
    /** Who helps people, or looks after those who do. */
    PEOPLE,
    /** Nobody: no page of ours, but maybe something that the server put beside them, such as the description of its interfaces. */
    NOWHERE;

    private static final Set<String> OPEN = Set.of(
            "/",
            "/sign-in",
            "/passkey",
            "/passkey/question",
            "/key/question",
            "/sign-out",
            "/activate",
            "/set-up",
            "/not-me",
            "/help",
            "/language",
            "/trouble",
            "/demonstration");

    private static final Set<String> HEALTH_PATHS =
            Set.of("/health", "/health/ready", "/health/live", "/health/started", "/metrics");

    /** The area of a path. What is not known here is shut: a forgotten page does not open. */
    static Area of(String path) {
        if (path.startsWith("/assets/") || path.equals("/favicon.ico") || path.equals("/robots.txt")) {
            return ASSET;
        }
        if (HEALTH_PATHS.contains(path)) {
            return HEALTH;
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
        if (path.equals("/desk") || path.startsWith("/desk/")) {
            return DESK;
        }
        if (path.equals("/people") || path.startsWith("/people/")) {
            return PEOPLE;
        }
        return path.equals("/profile") || path.startsWith("/profile/") ? PERSON : NOWHERE;
    }
}
