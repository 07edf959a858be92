package org.wardkey.webauthn;

import com.webauthn4j.verifier.exception.BadAaguidException;
import com.webauthn4j.verifier.exception.BadAlgorithmException;
import com.webauthn4j.verifier.exception.BadAttestationStatementException;
import com.webauthn4j.verifier.exception.BadBackupEligibleFlagException;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CertificateException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.InconsistentClientDataTypeException;
import com.webauthn4j.verifier.exception.MissingChallengeException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.SelfAttestationProhibitedException;
import com.webauthn4j.verifier.exception.TokenBindingException;
import com.webauthn4j.verifier.exception.TrustAnchorNotFoundException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.util.Map;

/** The steps of WebAuthn §7.1 and §7.2 in plain words, for the audit trail and the log. */
final class Steps {

    /** By its maker's certificate, where that is asked. */
    static final String MAKE_NOT_SHOWN = "make not shown";

    private static final Map<Class<? extends RuntimeException>, String> WORDS = Map.ofEntries(
            Map.entry(InconsistentClientDataTypeException.class, "wrong type"),
            Map.entry(BadChallengeException.class, "wrong challenge"),
            Map.entry(MissingChallengeException.class, "wrong challenge"),
            Map.entry(BadOriginException.class, "wrong origin"),
            Map.entry(BadTopOriginException.class, "wrong origin"),
            Map.entry(CrossOriginException.class, "wrong origin"),
            Map.entry(TokenBindingException.class, "wrong token binding"),
            Map.entry(BadRpIdException.class, "wrong rp id"),
            Map.entry(UserNotPresentException.class, "nobody present"),
            Map.entry(UserNotVerifiedException.class, "owner not verified"),
            Map.entry(NotAllowedAlgorithmException.class, "algorithm not allowed"),
            Map.entry(BadAlgorithmException.class, "algorithm not allowed"),
            Map.entry(BadAaguidException.class, "wrong make"),
            Map.entry(BadAttestationStatementException.class, MAKE_NOT_SHOWN),
            Map.entry(SelfAttestationProhibitedException.class, MAKE_NOT_SHOWN),
            Map.entry(CertificateException.class, MAKE_NOT_SHOWN),
            Map.entry(TrustAnchorNotFoundException.class, MAKE_NOT_SHOWN),
            Map.entry(BadBackupEligibleFlagException.class, "another kind of key"),
            Map.entry(BadSignatureException.class, "wrong signature"));

    private Steps() {}

    /** What a failed step says. */
    static String of(RuntimeException failed) {
        return WORDS.entrySet().stream()
                .filter(words -> words.getKey().isInstance(failed))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("not readable");
    }
}
