package org.wardkey.identity.planted;

import java.util.Arrays;

class ComparesAtLeisure {

    boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }
}
