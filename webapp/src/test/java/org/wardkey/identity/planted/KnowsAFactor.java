package org.wardkey.identity.planted;

import org.wardkey.totp.TotpKey;

record KnowsAFactor(TotpKey key) {}
