/** Codes by SMS: a restricted second factor, off as delivered, beside a stronger one and never instead of it. */
@NullMarked
package org.wardkey.sms;

import org.jspecify.annotations.NullMarked;
