/** Where a person is written to, and how that changes: no address counts before a code that was sent there came back. */
@NullMarked
package org.wardkey.identity.contact;

import org.jspecify.annotations.NullMarked;
