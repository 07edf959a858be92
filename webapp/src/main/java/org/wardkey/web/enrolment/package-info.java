/** Setting up a factor: introduction, key, first code, backup codes. */
@NullMarked
package org.wardkey.web.enrolment;

import org.jspecify.annotations.NullMarked;
