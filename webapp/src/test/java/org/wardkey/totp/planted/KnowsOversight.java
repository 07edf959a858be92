package org.wardkey.totp.planted;

import org.wardkey.oversight.audit.DeviceName;

record KnowsOversight(DeviceName device) {}
