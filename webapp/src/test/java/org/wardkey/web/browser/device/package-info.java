/** The devices that people hold: a browser that is watched, judged and photographed. */
@NullMarked
package org.wardkey.web.browser.device;

import org.jspecify.annotations.NullMarked;
