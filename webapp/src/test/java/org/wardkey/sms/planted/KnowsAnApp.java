package org.wardkey.sms.planted;

import org.wardkey.totp.TotpKey;

record KnowsAnApp(TotpKey key) {}
