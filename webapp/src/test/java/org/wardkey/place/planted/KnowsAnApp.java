package org.wardkey.place.planted;

import org.wardkey.totp.TotpKey;

record KnowsAnApp(TotpKey key) {}
