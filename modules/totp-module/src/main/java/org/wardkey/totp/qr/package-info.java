/** QR codes as vector drawings, made in the house: nothing is fetched, nothing is uploaded. */
@NullMarked
package org.wardkey.totp.qr;

import org.jspecify.annotations.NullMarked;
