/** What every request passes: its shape, its headers, its form token, and how far up the ladder it may go. */
@NullMarked
package org.wardkey.web.gate;

import org.jspecify.annotations.NullMarked;
