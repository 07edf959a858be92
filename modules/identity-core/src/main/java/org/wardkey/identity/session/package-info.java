/** Sessions: who is signed in from where and until when, kept in the database, so that every node knows them. */
@NullMarked
package org.wardkey.identity.session;

import org.jspecify.annotations.NullMarked;
