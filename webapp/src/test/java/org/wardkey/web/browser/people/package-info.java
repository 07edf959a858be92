/** The hospital's people: registered at its desk, activated by their slips, with or without an authenticator app. */
@NullMarked
package org.wardkey.web.browser.people;

import org.jspecify.annotations.NullMarked;
