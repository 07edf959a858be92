package org.wardkey.webauthn.planted;

import org.wardkey.totp.TotpKey;

record KnowsTheApp(TotpKey key) {}
