package org.wardkey.oversight.analytics;

import java.time.LocalDate;

/**
 * What is counted together, as it is stored.
 *
 * @param factor empty where none was used or changed
 * @param people empty where nobody is known
 */
record Counted(LocalDate day, String action, String outcome, String factor, String people) {}
