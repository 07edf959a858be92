package org.wardkey.identity.signin;

import org.wardkey.identity.FactorKind;
import org.wardkey.identity.factor.Examined;

/**
 * A right proof of a second factor, not yet spent.
 *
 * @param kind of the factor
 * @param match to be spent
 * @param trust whether the person wants the device trusted
 */
record Proof(FactorKind kind, Examined.Match match, boolean trust) {}
