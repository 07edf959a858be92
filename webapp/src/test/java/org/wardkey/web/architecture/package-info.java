/** Who may know whom, as tests; each rule is seen to fail on a planted violation. */
@NullMarked
package org.wardkey.web.architecture;

import org.jspecify.annotations.NullMarked;
