/** A client that is no browser: it sends what it is told, follows nothing, and runs no script. */
@NullMarked
package org.wardkey.web.browser.client;

import org.jspecify.annotations.NullMarked;
