/** What a command of ops needs that runs beside the server: the same settings, and a way into the database. */
@NullMarked
package org.wardkey.identity.command;

import org.jspecify.annotations.NullMarked;
