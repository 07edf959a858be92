package org.wardkey.webauthn;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wardkey.identity.enrolment.Confirmation;

/** The two ceremonies of WebAuthn: a key becomes somebody's (§7.1), a key proves that it is there (§7.2). */
@ApplicationScoped
class Ceremonies {

    /** What keys may sign with, the best first: every key knows one of them. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private static final System.Logger LOG = System.getLogger(Ceremonies.class.getName());

    /** What a database takes, whatever an answer holds. */
    private static final Pattern OURS = Pattern.compile("[a-p]{32}");

    /** An answer with a chain of certificates has some thousand characters. */
    private static final int LONGEST = 20_000;

    private SecurityKeySettings settings;
    private WebAuthnManager manager;

    @Inject
    Ceremonies(SecurityKeySettings settings) {
        this.settings = settings;
        this.manager = Verifiers.manager(settings, new ObjectConverter());
    }

    @SuppressWarnings("NullAway.Init")
    protected Ceremonies() {
        // for the container's proxy
    }

    /** A key's answer to a question for a proof, as a browser writes it; nothing if it is none. */
    public Optional<AuthenticationData> proof(String json) {
        return read(json, manager::parseAuthenticationResponseJSON)
                .filter(answer -> answer.getCollectedClientData() != null
                        && answer.getAuthenticatorData() != null
                        && answer.getCredentialId() != null);
    }

    /** A new key's answer, as a browser writes it; nothing if it is none. */
    public Optional<RegistrationData> registration(String json) {
        return read(json, manager::parseRegistrationResponseJSON)
                .filter(answer -> answer.getCollectedClientData() != null
                        && answer.getAttestationObject() != null
                        && answer.getAttestationObject().getAuthenticatorData().getAttestedCredentialData() != null);
    }

    /** The challenge of the question that is answered, as text; nothing if it cannot be one of ours. */
    static Optional<String> challenge(CollectedClientData answered) {
        return Optional.of(new String(answered.getChallenge().getValue(), StandardCharsets.ISO_8859_1))
                .filter(text -> OURS.matcher(text).matches());
    }

    /**
     * Verifies a proof by the steps of §7.2.
     *
     * @param ownerNeeded whether the key has to have made sure of its owner
     */
    public Verdict verify(AuthenticationData answer, Question question, CredentialRecord key, boolean ownerNeeded) {
        try {
            manager.verify(
                    answer,
                    new AuthenticationParameters(
                            here(question),
                            key,
                            List.of(key.getAttestedCredentialData().getCredentialId()),
                            ownerNeeded,
                            true));
            return new Verdict.Right(answer.getAuthenticatorData().getSignCount());
        } catch (MaliciousCounterValueException e) {
            return new Verdict.Copied();
        } catch (RuntimeException e) {
            return new Verdict.Wrong(told(e));
        }
    }

    /** Verifies a new key by the steps of §7.1, but for the one that asks the database. */
    public Registered verify(RegistrationData answer, Question question) {
        try {
            manager.verify(answer, new RegistrationParameters(here(question), parameters(), false, true));
        } catch (RuntimeException e) {
            String why = told(e);
            return new Registered.Wrong(
                    why.equals(Steps.MAKE_NOT_SHOWN) ? new Confirmation.NotAllowed(why) : new Confirmation.Wrong(why));
        }
        var model = answer.getAttestationObject()
                .getAuthenticatorData()
                .getAttestedCredentialData()
                .getAaguid()
                .getValue();
        return settings.take(model)
                ? new Registered.Right(answer)
                : new Registered.Wrong(new Confirmation.NotAllowed("make not taken"));
    }

    /** Ops learn by it of an origin or a name that is not the portal's. It says nothing of the person. */
    private static String told(RuntimeException failed) {
        String words = Steps.of(failed);
        LOG.log(System.Logger.Level.INFO, "a security key''s answer was refused: {0}", words);
        return words;
    }

    private ServerProperty here(Question question) {
        return ServerProperty.builder()
                .origins(settings.origins().stream().map(Origin::create).collect(Collectors.toSet()))
                .rpId(settings.rpId())
                .challenge(new DefaultChallenge(question.challenge().getBytes(StandardCharsets.ISO_8859_1)))
                .build();
    }

    private static List<PublicKeyCredentialParameters> parameters() {
        return ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
    }

    /** What is hostile comes apart in many ways; none of them is our fault, or tells anything. */
    private static <T> Optional<T> read(String json, Function<String, T> parser) {
        if (json.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(parser.apply(json));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
