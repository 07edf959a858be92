package org.wardkey.identity.factor;

/** How a change of one factor of a person's own ended. */
public sealed interface FactorChange {

    /** It is done. */
    record Done() implements FactorChange {}

    /** The person has no such factor, any more or ever. */
    record Gone() implements FactorChange {}

    /** Another factor of the person has this name. */
    record NameTaken() implements FactorChange {}

    /** It is the last that can be the second step: it does not go by itself, but with the second step. */
    record LastOne() implements FactorChange {}

    /** The proof is too old, or not of a factor: ask for one first (invariant 10). */
    record ProofNeeded() implements FactorChange {}
}
