package org.wardkey.oversight.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.wardkey.identity.account.EmailAddress;

/**
 * A letter as mail: the plain words, and the same as HTML. Nothing that a person chose stands in its head: they choose
 * their names.
 */
final class MailMessage extends MimeMessage {

    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final String id;

    MailMessage(Session session, Letter letter, EmailAddress from, Instant now) throws MessagingException {
        super(session);
        String domain = from.normal().substring(from.normal().indexOf('@'));
        id = '<' + letter.name() + domain + '>';
        setFrom(new InternetAddress(from.normal(), true));
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        setSubject(letter.subject(), CHARSET);
        setSentDate(Date.from(now));
        setContentLanguage(new String[] {letter.language()});
        // No absence note answers it, and no list of absences tells it (RFC 3834).
        setHeader("Auto-Submitted", "auto-generated");
        var words = new MimeBodyPart();
        words.setText(letter.text(), CHARSET);
        var html = new MimeBodyPart();
        html.setText(letter.html(), CHARSET, "html");
        // The last is the one that is preferred (RFC 2046 section 5.1.4).
        setContent(new MimeMultipart("alternative", words, html));
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
