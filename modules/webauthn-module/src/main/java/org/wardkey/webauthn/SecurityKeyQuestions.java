package org.wardkey.webauthn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.AccountLabel;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.enrolment.SetUp;

/**
 * What browsers are to ask keys, as the JSON of WebAuthn's options: each question is new and stands for five minutes. No
 * person's number goes into a key, only a random handle and the name (§14.6.1).
 */
@ApplicationScoped
public class SecurityKeyQuestions {

    /** How browsers reach keys. */
    static final List<String> TRANSPORTS = List.of("usb", "nfc", "ble", "hybrid", "internal");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private Accounts accounts;

    @Inject
    private SecurityKeys keys;

    @Inject
    private KeySealing sealing;

    @Inject
    private Challenges challenges;

    @Inject
    private SecurityKeySettings settings;

    @Inject
    @ConfigProperty(name = "wardkey.hospital.name")
    private String hospital;

    /** Asks one of the person's keys for a proof, but none that was stopped. */
    public String forProof(AccountId whom) {
        Question question = challenges.ask(Purpose.PROOF, whom);
        List<Map<String, Object>> live = keys.of(whom).stream()
                .filter(key -> !key.suspended())
                .map(this::named)
                .toList();
        return request(question, live, "discouraged");
    }

    /** Asks any key for both steps: it says whose it is, and makes sure of them. */
    public String forBothSteps() {
        return request(challenges.ask(Purpose.BOTH_STEPS, null), List.of(), "required");
    }

    /**
     * Asks a new key to become the person's. None of theirs answers. Their first key knows them by the name of its set-up, so
     * that a second try takes the place of the first in it.
     */
    public String forRegistration(SetUp setUp) {
        AccountId whom = setUp.account();
        String handle = keys.userHandle(whom).orElse(setUp.name());
        Question question = challenges.ask(Purpose.REGISTRATION, whom, handle);
        String name = accounts.find(whom)
                .map(Account::name)
                .map(AccountLabel::forName)
                .orElseThrow()
                .text();
        var options = new LinkedHashMap<String, Object>();
        options.put("challenge", encoded(question.challenge()));
        options.put("rp", Map.of("id", settings.rpId(), "name", hospital));
        options.put("user", Map.of("id", encoded(handle), "name", name, "displayName", name));
        options.put(
                "pubKeyCredParams",
                Ceremonies.ALGORITHMS.stream()
                        .map(COSEAlgorithmIdentifier::getValue)
                        .map(algorithm -> Map.of("type", "public-key", "alg", algorithm))
                        .toList());
        options.put("timeout", Challenges.LIFETIME.toMillis());
        options.put("excludeCredentials", named(whom));
        options.put("authenticatorSelection", Map.of("residentKey", "preferred", "userVerification", "preferred"));
        options.put("attestation", settings.askMake() ? "direct" : "none");
        return text(options);
    }

    private String request(Question question, List<Map<String, Object>> allowed, String verification) {
        var options = new LinkedHashMap<String, Object>();
        options.put("challenge", encoded(question.challenge()));
        options.put("rpId", settings.rpId());
        options.put("timeout", Challenges.LIFETIME.toMillis());
        options.put("userVerification", verification);
        options.put("allowCredentials", allowed);
        return text(options);
    }

    private List<Map<String, Object>> named(AccountId whom) {
        return keys.of(whom).stream().map(this::named).toList();
    }

    private Map<String, Object> named(SecurityKeyRow key) {
        byte[] id = sealing.open(key).getCredentialId();
        return Map.of("type", "public-key", "id", encoded(id), "transports", key.transports());
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String text(Map<String, Object> options) {
        try {
            return JSON.writeValueAsString(options);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text are JSON", e);
        }
    }
}
