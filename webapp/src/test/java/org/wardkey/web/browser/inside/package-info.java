/** What the browser tests plant in their copy of the WAR: doors to its clock, its accounts and its sessions that no page has. */
@NullMarked
package org.wardkey.web.browser.inside;

import org.jspecify.annotations.NullMarked;
