/** The words every part of the core shares: who an account is, what a secret is, where a request came from. */
@NullMarked
package org.wardkey.identity;

import org.jspecify.annotations.NullMarked;
