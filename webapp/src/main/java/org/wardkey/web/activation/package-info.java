/** First password, first administrator. */
@NullMarked
package org.wardkey.web.activation;

import org.jspecify.annotations.NullMarked;
