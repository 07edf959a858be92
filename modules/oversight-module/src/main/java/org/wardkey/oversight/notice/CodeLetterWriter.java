package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.contact.ContactCode;
import org.wardkey.oversight.notice.Part.Fact;
import org.wardkey.oversight.notice.Part.Facts;
import org.wardkey.oversight.notice.Part.Paragraph;

/**
 * Writes the code that an address is confirmed with. It names nobody: who has the address may be somebody else, who can
 * forget it, as it opens nothing.
 */
@ApplicationScoped
class CodeLetterWriter {

    private Hospital hospital;

    @Inject
    CodeLetterWriter(Hospital hospital) {
        this.hospital = hospital;
    }

    @SuppressWarnings("NullAway.Init")
    protected CodeLetterWriter() {
        // for the container's proxy
    }

    /** @param name what the letter is called */
    Letter write(ContactCode code, Locale language, String name, LoginIdentifier to) {
        Words words = Words.in(language);
        String tag = words.language().toLanguageTag();
        String digits = code.digits().text();
        if (to.kind() == LoginIdentifier.Kind.MOBILE) {
            return new Letter(name, to.normal(), tag, "", words.of("code.short", digits, hospital.name()), "");
        }
        String subject = words.of("code.subject", hospital.name());
        List<Part> parts = List.of(
                new Paragraph(words.of("code.what", hospital.name())),
                new Facts(List.of(new Fact(words.of("code.code"), digits))),
                new Paragraph(words.of("code.time")),
                new Paragraph(words.of("code.not-you")),
                new Paragraph(words.of("letter.never")));
        return new Letter(
                name, to.normal(), tag, subject, PlainText.of(parts), Html.of(parts, subject, words.language()));
    }
}
