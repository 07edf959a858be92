package org.wardkey.identity.planted;

import org.wardkey.oversight.audit.DeviceName;

record KnowsAnObserver(DeviceName device) {}
