package org.wardkey.webauthn;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;

/** Questions of a portal, without its database. */
final class House {

    static final String ORIGIN = "https://portal.hospital.example";
    static final String RP_ID = "portal.hospital.example";
    static final AccountId ASHA = new AccountId(1);

    private static final String CHALLENGE = "abcdefghijklmnopabcdefghijklmnop";
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private House() {}

    static SecurityKeySettings settings() {
        return settings(List.of(), List.of(), Optional.empty());
    }

    static SecurityKeySettings settings(List<String> models, List<String> refused, Optional<Path> roots) {
        return new SecurityKeySettings(ORIGIN, Optional.empty(), List.of(), models, refused, roots);
    }

    static Question question(Purpose purpose) {
        return new Question(CHALLENGE, purpose, ASHA, "handlehandlehandlehandlehandleha", LATER);
    }

    /** As a page would ask it. */
    static String options(Question question) {
        return "{\"challenge\":\"%s\",\"rpId\":\"%s\",\"user\":{\"id\":\"%s\"}}"
                .formatted(encoded(question.challenge()), RP_ID, encoded(question.userHandle()));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
