package org.wardkey.identity.planted;

import org.wardkey.place.NetworkFiles;

record KnowsALocator(NetworkFiles files) {}
