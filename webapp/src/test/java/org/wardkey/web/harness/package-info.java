/** What stands around the tests: databases, the server, the portal as a process, browsers. Runs outside the server. */
@NullMarked
package org.wardkey.web.harness;

import org.jspecify.annotations.NullMarked;
