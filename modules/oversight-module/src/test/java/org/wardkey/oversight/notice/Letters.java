package org.wardkey.oversight.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.account.EmailAddress;

/** Letters for tests. */
final class Letters {

    static final Instant MORNING = Instant.parse("2026-03-02T04:05:06Z");
    static final Locale HINDI = Locale.forLanguageTag("hi");
    static final EmailAddress ASHA = new EmailAddress("asha@ward.example");
    static final String CHROME_ON_WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36"
            + " (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
    static final AnswerToken TOKEN = AnswerToken.read("AAAAAAAAAAAAAAAAAAAA_-").orElseThrow();
    static final String FACTOR = "authenticator-app";

    private Letters() {}

    static LetterWriter writer() {
        return writer("City Hospital");
    }

    static Hospital hospital(String name) {
        return new Hospital(
                name,
                "https://portal.hospital.example",
                Optional.of("ground floor, 080 1234 5678"),
                ZoneId.of("Asia/Kolkata"),
                "IN");
    }

    static LetterWriter writer(String hospital) {
        return new LetterWriter(
                hospital(hospital),
                new PlaceWords() {

                    @Override
                    Optional<String> of(String address, Locale language) {
                        return Optional.of("Ward 7");
                    }
                },
                new NoticeDays(7, 90));
    }

    static Notice notice(NoticeKind kind) {
        return new Notice(
                3,
                kind,
                new AccountId(41),
                Optional.of(new FactorKind(FACTOR)),
                "10.1.2.3",
                CHROME_ON_WINDOWS,
                MORNING,
                Optional.empty());
    }

    static Letter to(String person, Locale language, NoticeKind kind) {
        return writer().write(notice(kind), person, language, "abcdefghijklmnop", ASHA, TOKEN);
    }

    static Letter one() {
        return to("Asha Rao", Locale.ENGLISH, NoticeKind.PASSWORD_CHANGED);
    }

    static Letter to(String address) {
        Letter one = one();
        return new Letter(one.name(), address, one.language(), one.subject(), one.text(), one.html());
    }
}
