/**
 * Concerns: a person says that something at their account was not them. What could be somebody else's stops at once, and
 * the hospital looks into it.
 */
@NullMarked
package org.wardkey.identity.concern;

import org.jspecify.annotations.NullMarked;
