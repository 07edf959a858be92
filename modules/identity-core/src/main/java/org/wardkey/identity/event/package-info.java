/** What happened, told to whoever observes: every attempt, factor change and administrative act. */
@NullMarked
package org.wardkey.identity.event;

import org.jspecify.annotations.NullMarked;
