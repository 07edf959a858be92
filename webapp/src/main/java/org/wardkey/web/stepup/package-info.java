/** Steps up: asks who is signed in once more who they are, on whichever page changes something of weight. */
@NullMarked
package org.wardkey.web.stepup;

import org.jspecify.annotations.NullMarked;
