package org.wardkey.identity.activation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A set-up link as it is stored: the hash of its token. There is one at most that is good. */
@Entity
@Table(name = "setup_link")
class SetupLinkRow {

    /** A new link takes the place of the last. */
    static final int ONLY = 1;

    @Id
    private int id;

    private byte[] digest;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected SetupLinkRow() {
        // for the persistence provider
    }

    byte[] digest() {
        return digest;
    }

    boolean usable(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
