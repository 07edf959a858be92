package org.wardkey.oversight.planted;

import org.wardkey.totp.TotpKey;

record KnowsTotp(TotpKey key) {}
