/** Tests that run inside the server, on each database, and what they plant there. */
@NullMarked
package org.wardkey.web.it;

import org.jspecify.annotations.NullMarked;
