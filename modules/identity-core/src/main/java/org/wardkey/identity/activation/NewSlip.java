package org.wardkey.identity.activation;

/** How the wish for another slip ended. */
public sealed interface NewSlip {

    /** There is a new code; the one before does not work any more. */
    record Made(ActivationCode code) implements NewSlip {}

    /** The slip was replaced since the clerk looked: by a form that was sent twice, or at another desk. */
    record ReplacedMeanwhile() implements NewSlip {}

    /** The person waits for no slip, or for none of this clerk's. */
    record NotWaiting() implements NewSlip {}
}
