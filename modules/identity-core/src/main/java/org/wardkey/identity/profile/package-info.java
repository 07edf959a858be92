/** What people do to their own account: see it, change the password, choose a language. */
@NullMarked
package org.wardkey.identity.profile;

import org.jspecify.annotations.NullMarked;
