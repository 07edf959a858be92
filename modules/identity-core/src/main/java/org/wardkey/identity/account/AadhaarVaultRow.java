package org.wardkey.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A sealed Aadhaar number and the random key by which other tables know it. */
@Entity
@Table(name = "aadhaar_vault")
class AadhaarVaultRow {

    @Id
    @Column(name = "reference_key")
    private String referenceKey;

    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected AadhaarVaultRow() {
        // for the persistence provider
    }

    AadhaarVaultRow(String referenceKey, byte[] sealed) {
        this.referenceKey = referenceKey;
        this.sealed = sealed;
    }

    String referenceKey() {
        return referenceKey;
    }

    byte[] sealed() {
        return sealed;
    }
}
