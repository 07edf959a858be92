package org.wardkey.webauthn;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Secret;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.Vault;

/**
 * Seals what a key is recognised by, for its row and its account. It is no secret; but whoever can write to the database and
 * has not the keyset cannot make a key of theirs somebody else's.
 */
@ApplicationScoped
class KeySealing {

    private Vault vault;
    private AttestedCredentialDataConverter converter;

    @Inject
    KeySealing(Vault vault) {
        this.vault = vault;
        this.converter = new AttestedCredentialDataConverter(new ObjectConverter());
    }

    @SuppressWarnings("NullAway.Init")
    protected KeySealing() {
        // for the container's proxy
    }

    public byte[] seal(AttestedCredentialData credential, long row, AccountId account) {
        return vault.seal(Secret.of(converter.convert(credential)), ofRow(row, account.value()));
    }

    public AttestedCredentialData open(SecurityKeyRow row) {
        Secret opened =
                vault.open(row.credential(), ofRow(row.id(), row.account().value()));
        return converter.convert(opened.bytes());
    }

    static Binding ofRow(long row, long account) {
        return new Binding("security_key.credential", row + "/" + account);
    }

    /** By which a key is found: what it calls itself may be long. */
    static byte[] digest(byte[] credentialId) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(credentialId);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
