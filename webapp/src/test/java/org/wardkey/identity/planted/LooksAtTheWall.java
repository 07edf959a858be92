package org.wardkey.identity.planted;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

class LooksAtTheWall {

    Instant now() {
        return Instant.now();
    }

    SecureRandom random() {
        return new SecureRandom();
    }

    UUID id() {
        return UUID.randomUUID();
    }
}
