package org.wardkey.webauthn;

import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.factor.EnrolledFactor;

/** A security key of somebody's, as it is stored. */
@Entity
@Table(name = "security_key")
class SecurityKeyRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "security_key_seq")
    @SequenceGenerator(name = "security_key_seq", sequenceName = "security_key_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id")
    private long account;

    /** Read by queries alone. */
    @Column(name = "credential_digest")
    @SuppressWarnings("UnusedVariable")
    private byte @Nullable [] digest;

    private byte @Nullable [] credential;

    @Column(name = "user_handle")
    private String userHandle;

    private String name;

    private String transports;

    /** 1 or 0: not every database knows truth values. */
    @Column(name = "backup_eligible")
    private int backupEligible;

    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "last_question")
    private long lastQuestion;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected SecurityKeyRow() {
        // for the persistence provider
    }

    SecurityKeyRow(AccountId account, NewKey key, Instant now) {
        this.account = account.value();
        this.digest = key.digest();
        this.userHandle = key.userHandle();
        this.name = key.name().text();
        this.transports = String.join(" ", key.transports());
        this.backupEligible = key.backupEligible() ? 1 : 0;
        this.signCount = key.signCount();
        this.confirmedAt = now;
    }

    long id() {
        return id;
    }

    AccountId account() {
        return new AccountId(account);
    }

    String userHandle() {
        return userHandle;
    }

    /** What is sealed of a key that is not removed. */
    byte[] credential() {
        return Objects.requireNonNull(credential, "a removed key has none");
    }

    void keep(byte[] sealed) {
        this.credential = sealed;
    }

    List<String> transports() {
        return transports.isEmpty() ? List.of() : List.of(transports.split(" "));
    }

    boolean suspended() {
        return suspendedAt != null;
    }

    /** As the ceremonies take it, with what was sealed. */
    CredentialRecord record(AttestedCredentialData opened) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                backupEligible != 0,
                null,
                signCount,
                opened,
                null,
                null,
                null,
                null);
    }

    /** Whether a question is newer than those that it has answered. */
    boolean mayAnswer(Question question) {
        return question.id() > lastQuestion;
    }

    EnrolledFactor shown() {
        return new EnrolledFactor(
                new FactorId(SecurityKey.KIND, id),
                name,
                confirmedAt,
                Optional.ofNullable(lastUsedAt),
                OptionalInt.empty(),
                suspended());
    }

    SecurityKeys.Stopped stopped(Account owner) {
        return new SecurityKeys.Stopped(owner, name, Objects.requireNonNull(suspendedAt));
    }
}
