/** Backup codes: ten look-up secrets, each good for one use. */
@NullMarked
package org.wardkey.identity.backupcode;

import org.jspecify.annotations.NullMarked;
