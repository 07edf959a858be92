/** How a short message leaves the house: one port, and an adapter for each kind of gateway. */
@NullMarked
package org.wardkey.sms.gateway;

import org.jspecify.annotations.NullMarked;
