/** Whether this node is fit to serve people, for the reverse proxy on the same machine and for who watches over it. */
@NullMarked
package org.wardkey.web.health;

import org.jspecify.annotations.NullMarked;
