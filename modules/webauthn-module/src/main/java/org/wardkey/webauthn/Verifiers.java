package org.wardkey.webauthn;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.anchor.TrustAnchorRepository;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.verifier.attestation.statement.AttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.androidkey.AndroidKeyAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.apple.AppleAnonymousAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.tpm.TPMAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.u2f.FIDOU2FAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.CertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.DefaultCertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.NullCertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.DefaultSelfAttestationTrustworthinessVerifier;
import java.security.cert.TrustAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How much a key has to show of where it comes from (WebAuthn §7.1 steps 19 to 21). */
final class Verifiers {

    private Verifiers() {}

    /**
     * Without makers' certificates any key is taken at its word, or without one. With them it has to show its make by one of
     * them: neither no word nor its own will do.
     */
    static WebAuthnManager manager(SecurityKeySettings settings, ObjectConverter converter) {
        boolean strict = !settings.roots().isEmpty();
        var statements = new ArrayList<AttestationStatementVerifier>(List.of(
                new PackedAttestationStatementVerifier(),
                new FIDOU2FAttestationStatementVerifier(),
                new TPMAttestationStatementVerifier(),
                new AndroidKeyAttestationStatementVerifier(),
                new AppleAnonymousAttestationStatementVerifier()));
        if (!strict) {
            statements.add(new NoneAttestationStatementVerifier());
        }
        return new WebAuthnManager(
                statements,
                strict ? byMakers(settings.roots()) : new NullCertPathTrustworthinessVerifier(),
                new DefaultSelfAttestationTrustworthinessVerifier(!strict),
                converter);
    }

    private static CertPathTrustworthinessVerifier byMakers(Set<TrustAnchor> roots) {
        var makers = new DefaultCertPathTrustworthinessVerifier(new Makers(roots));
        // It would ask the internet.
        makers.setRevocationCheckEnabled(false);
        return makers;
    }

    /** The same certificates for every make. */
    private record Makers(Set<TrustAnchor> roots) implements TrustAnchorRepository {

        @Override
        public Set<TrustAnchor> find(AAGUID model) {
            return roots;
        }

        @Override
        public Set<TrustAnchor> find(byte[] certificateKey) {
            return roots;
        }
    }
}
