/** The registration desk. */
@NullMarked
package org.wardkey.web.desk;

import org.jspecify.annotations.NullMarked;
