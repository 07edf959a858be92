package org.wardkey.identity.planted;

import com.maxmind.db.Network;

record ReadsNetworks(Network network) {}
