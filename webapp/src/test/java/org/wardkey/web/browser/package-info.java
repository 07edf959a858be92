/** What people do at the portal, each journey in a real browser or by a plain client, against the real server. */
@NullMarked
package org.wardkey.web.browser;

import org.jspecify.annotations.NullMarked;
