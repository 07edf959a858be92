/** What somebody tries who means no good, or whose software is broken: each at the real server, from outside. */
@NullMarked
package org.wardkey.web.attack;

import org.jspecify.annotations.NullMarked;
