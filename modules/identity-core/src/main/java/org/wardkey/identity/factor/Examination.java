package org.wardkey.identity.factor;

import org.wardkey.identity.FactorKind;

/**
 * A comparison that was made.
 *
 * @param kind the factor that was tried
 * @param found what it found
 */
public record Examination(FactorKind kind, Examined found) {}
