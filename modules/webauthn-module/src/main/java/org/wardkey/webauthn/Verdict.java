package org.wardkey.webauthn;

/** What was found of a key's answer to a question. */
sealed interface Verdict {

    /**
     * It is right.
     *
     * @param signCount how often the key says it has answered
     */
    record Right(long signCount) implements Verdict {}

    /** It is right, but the key's count did not rise (§7.2 step 21): there may be two of it. */
    record Copied() implements Verdict {}

    /**
     * It is not right.
     *
     * @param why the step that failed, in plain words
     */
    record Wrong(String why) implements Verdict {}
}
