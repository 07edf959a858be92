/** The one database: where it is, and its tables brought up to date. */
@NullMarked
package org.wardkey.web.database;

import org.jspecify.annotations.NullMarked;
