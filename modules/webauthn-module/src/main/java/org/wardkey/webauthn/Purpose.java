package org.wardkey.webauthn;

/** What a key is asked for. An answer is good for that and nothing else. The names are stored: never rename one. */
enum Purpose {
    /** To become somebody's. */
    REGISTRATION,
    /** To be the proof of somebody who is known. */
    PROOF,
    /** To say by itself whose it is, and to make sure of them: both steps. */
    BOTH_STEPS
}
