/** The audit chain on real databases, without the server: what an attacker does to it, and what is found. */
@NullMarked
package org.wardkey.oversight.chain;

import org.jspecify.annotations.NullMarked;
