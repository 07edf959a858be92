package org.wardkey.identity.trust;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;

/** A trusted device as it is stored. */
@Entity
@Table(name = "trusted_device")
class TrustedDeviceRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trusted_device_seq")
    @SequenceGenerator(name = "trusted_device_seq", sequenceName = "trusted_device_seq", allocationSize = 50)
    private long id;

    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "account_id")
    private long account;

    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private int epoch;

    private String series;

    private byte[] digest;

    @Column(name = "digest_before")
    private byte @Nullable [] before;

    private String name;

    private String device;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected TrustedDeviceRow() {
        // for the persistence provider
    }

    TrustedDeviceRow(Account owner, TrustToken token, Origin origin, Instant now, Instant expiresAt) {
        this.account = owner.id().value();
        this.epoch = owner.sessionEpoch();
        this.series = token.series();
        this.digest = token.digest();
        this.name = "";
        this.device = origin.device();
        this.begunAt = now;
        this.usedAt = now;
        this.expiresAt = expiresAt;
    }

    long id() {
        return id;
    }

    String series() {
        return series;
    }

    boolean opens(TrustToken token) {
        return MessageDigest.isEqual(digest, token.digest());
    }

    boolean openedBefore(TrustToken token) {
        return before != null && MessageDigest.isEqual(before, token.digest());
    }

    Instant usedAt() {
        return usedAt;
    }

    TrustedDevice shown() {
        return new TrustedDevice(id, name, device, begunAt, usedAt, expiresAt);
    }
}
