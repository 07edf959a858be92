/**
 * The audit chain (invariant 9): links entries that are written, keeps checkpoints outside the database, and shows what
 * was changed, removed, inserted, reordered or cut off.
 */
@NullMarked
package org.wardkey.oversight.chain;

import org.jspecify.annotations.NullMarked;
