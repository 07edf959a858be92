package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.oversight.notice.SmtpServer.Login;
import org.wardkey.oversight.notice.SmtpServer.Security;

/** Carries letters to a mail server by SMTP, each over a line of its own. */
@ApplicationScoped
public class SmtpCourier implements Courier {

    /** In milliseconds: a server that is silent for longer is away. */
    private static final String LONGEST_SILENCE = "10000";

    /** With which a server's answer begins: 4 is for now, 5 for good (RFC 5321 section 4.2.1). */
    private static final Pattern CODE = Pattern.compile("([245][0-9]{2})\\b.*", Pattern.DOTALL);

    private Optional<SmtpServer> server;
    private SSLSocketFactory trust;
    private Clock clock;

    @Inject
    SmtpCourier(MailSettings settings, Clock clock) {
        this(settings.server(), (SSLSocketFactory) SSLSocketFactory.getDefault(), clock);
    }

    /** @param trust whose certificates are believed */
    public SmtpCourier(Optional<SmtpServer> server, SSLSocketFactory trust, Clock clock) {
        this.server = server;
        this.trust = trust;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected SmtpCourier() {
        // for the container's proxy
    }

    @Override
    public LoginIdentifier.Kind channel() {
        return LoginIdentifier.Kind.EMAIL;
    }

    @Override
    public boolean isOpen() {
        return server.isPresent();
    }

    @Override
    public Carried carry(Letter letter) {
        SmtpServer to = server.orElseThrow();
        if (!isOneAddress(letter.to())) {
            return new Carried.Refused("no address that mail can be sent to");
        }
        Session session = Session.getInstance(properties(to));
        try (var transport = session.getTransport()) {
            var login = to.login();
            transport.connect(
                    to.host(),
                    to.port(),
                    login.map(Login::user).orElse(null),
                    login.map(known -> known.password().text()).orElse(null));
            var message = new MailMessage(session, letter, to.from(), clock.instant());
            transport.sendMessage(message, message.getAllRecipients());
            return new Carried.Taken();
        } catch (SendFailedException e) {
            return refused(e);
        } catch (MessagingException e) {
            return new Carried.Away(e instanceof AuthenticationFailedException ? "the log-in is refused" : said(e));
        }
    }

    /** And is read by mail servers as we read it. */
    private static boolean isOneAddress(String to) {
        try {
            return new InternetAddress(to, true).getAddress().equals(to);
        } catch (AddressException e) {
            return false;
        }
    }

    private Properties properties(SmtpServer to) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.auth", Boolean.toString(to.login().isPresent()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(to.security() == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(to.security() == Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(to.security() == Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put("mail.smtp.ssl.socketFactory", trust);
        properties.put("mail.smtp.connectiontimeout", LONGEST_SILENCE);
        properties.put("mail.smtp.timeout", LONGEST_SILENCE);
        properties.put("mail.smtp.writetimeout", LONGEST_SILENCE);
        // It has its answer: that the line is broken after it would make it a second letter.
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    /** What is said of the one recipient tells more than what is said of the whole. */
    private static Carried refused(SendFailedException failure) {
        Exception inner = failure;
        String code = "";
        while (inner != null) {
            Matcher answer = CODE.matcher(String.valueOf(inner.getMessage()).strip());
            if (answer.matches()) {
                code = answer.group(1);
            }
            inner = inner instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return code.startsWith("5") ? new Carried.Refused(code) : new Carried.Later(code);
    }

    /** The kind of trouble, and not the server's words: they may name the address. */
    private static String said(MessagingException e) {
        Exception cause = e.getNextException();
        return (cause == null ? e : cause).getClass().getSimpleName();
    }
}
