package org.wardkey.web.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A letter as it came.
 *
 * @param to the one address that it was for
 * @param subject its subject
 * @param text its words
 * @param html its words as HTML
 * @param raw all of it, as it came over the line
 */
public record Mail(String to, String subject, String text, String html, String raw) {

    private static final Pattern LINK = Pattern.compile("/not-me\\?notice=[A-Za-z0-9_-]+");

    static Mail read(String to, byte[] bytes) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            var parts = (MimeMultipart) message.getContent();
            return new Mail(
                    to,
                    message.getSubject(),
                    parts.getBodyPart(0).getContent().toString(),
                    parts.getBodyPart(1).getContent().toString(),
                    new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("no letter of the portal's", e);
        }
    }

    /** Where the one link in it leads, at the portal. */
    public String link() {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .reduce((one, other) -> {
                    throw new AssertionError("more than one link");
                })
                .orElseThrow(() -> new AssertionError("no link"));
    }

    /** What that link brings. */
    public String token() {
        return link().replaceFirst(".*=", "");
    }

    /** Everything that somebody could read in it. */
    public String all() {
        return String.join("\n", subject, text, html, raw);
    }
}
