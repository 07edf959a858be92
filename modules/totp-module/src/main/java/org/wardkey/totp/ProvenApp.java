package org.wardkey.totp;

import org.wardkey.identity.factor.FactorName;

/**
 * An app that has shown a right code, and is about to be somebody's.
 *
 * @param name what the person calls it
 * @param seed what it has
 * @param step of the code that it showed
 */
record ProvenApp(FactorName name, TotpSeed seed, long step) {}
