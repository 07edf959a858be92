/** The audit trail: every attempt, factor change and administrative act, written with the act and never changed. */
@NullMarked
package org.wardkey.oversight.audit;

import org.jspecify.annotations.NullMarked;
