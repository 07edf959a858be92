/** Which test proves which clause of which standard: the map in the documents, and the checks that keep it true. */
@NullMarked
package org.wardkey.web.compliance;

import org.jspecify.annotations.NullMarked;
