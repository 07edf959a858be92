/**
 * Notices: people are told by mail of what happens to their account. An outbox is written with the act; letters are written
 * and carried after it, again and again until the mail server takes them.
 */
@NullMarked
package org.wardkey.oversight.notice;

import org.jspecify.annotations.NullMarked;
