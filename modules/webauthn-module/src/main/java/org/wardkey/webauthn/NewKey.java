package org.wardkey.webauthn;

import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.enrolment.NewFactor;
import org.wardkey.identity.factor.FactorName;

/**
 * A key that has answered rightly, and is about to be somebody's.
 *
 * @param keys where it will be kept
 * @param challenges where its question is
 * @param account whose it will be
 * @param name what the person calls it
 * @param question that it answered: once
 * @param answer what it said
 */
record NewKey(
        SecurityKeys keys,
        Challenges challenges,
        AccountId account,
        FactorName name,
        Question question,
        RegistrationData answer)
        implements NewFactor {

    @Override
    public FactorKind kind() {
        return SecurityKey.KIND;
    }

    @Override
    public Optional<Confirmation.Refusal> obstacle() {
        // The account is held: what is not answered yet now is answered by nobody else.
        if (challenges.find(question.challenge()).isEmpty()) {
            return Optional.of(new Confirmation.Expired());
        }
        // §7.1 step 22
        return keys.known(digest()) ? Optional.of(new Confirmation.NotNew()) : Optional.empty();
    }

    @Override
    public long add(Instant now) {
        challenges.take(question);
        return keys.add(account, this, now);
    }

    AttestedCredentialData credential() {
        return answer.getAttestationObject().getAuthenticatorData().getAttestedCredentialData();
    }

    byte[] digest() {
        return KeySealing.digest(credential().getCredentialId());
    }

    String userHandle() {
        return question.userHandle();
    }

    /** How browsers reach it, of the ways that are known: the rest is the client's word. */
    List<String> transports() {
        Set<AuthenticatorTransport> said = answer.getTransports() == null ? Set.of() : answer.getTransports();
        return SecurityKeyQuestions.TRANSPORTS.stream()
                .filter(known -> said.contains(AuthenticatorTransport.create(known)))
                .toList();
    }

    boolean backupEligible() {
        return answer.getAttestationObject().getAuthenticatorData().isFlagBE();
    }

    long signCount() {
        return answer.getAttestationObject().getAuthenticatorData().getSignCount();
    }
}
