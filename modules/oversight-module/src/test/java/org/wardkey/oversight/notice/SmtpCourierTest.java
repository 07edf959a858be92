package org.wardkey.oversight.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.oversight.notice.SmtpServer.Login;
import org.wardkey.oversight.notice.SmtpServer.Security;

@DisplayName("A letter that is carried to a mail server")
class SmtpCourierTest {

    private static final EmailAddress FROM = new EmailAddress("portal@hospital.example");
    private static final SSLSocketFactory NOBODY_NEW = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private static final String USER = "portal";
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;

    private final List<String> loggedIn = new ArrayList<>();
    private TestMailServer server = TestMailServer.start(UnaryOperator.identity());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("arrives in plain words and in HTML, from the portal, to nobody else")
    void arrives() throws Exception {
        Letter letter = Letters.to("आशा", Letters.HINDI, NoticeKind.FACTOR_ADDED);

        Carried carried = open().carry(letter);

        assertThat(carried).isEqualTo(new Carried.Taken());
        MimeMessage mail = server.taken().get(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("asha@ward.example");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("portal@hospital.example");
        assertThat(mail.getSubject()).isEqualTo(letter.subject());
        assertThat(mail.getMessageID()).isEqualTo("<abcdefghijklmnop@hospital.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentLanguage()).containsExactly("hi");
        assertThat(mail.getSentDate()).isEqualTo(Letters.MORNING);
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(words(parts, 0)).isEqualTo(letter.text());
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(words(parts, 1)).isEqualTo(letter.html());
    }

    @Test
    @DisplayName("ASVS V1.3.11: has the head that it is to have and no line more, whatever the person is called")
    void head() throws Exception {
        String name = "Asha\r\nBcc: everybody@ward.example\r\n\r\nHello";

        open().carry(Letters.to(name, Letters.HINDI, NoticeKind.FACTOR_ADDED));

        MimeMessage mail = server.taken().get(0);
        assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).doesNotContain("Asha");
    }

    @Test
    @DisplayName("ASVS V12.3.1: goes over a line that is sealed before the log-in")
    void starttls() throws Exception {
        var certificates = Certificates.of("dns:localhost", folder);
        serve(kind -> asksForLogin(kind).enableTLS().requireTLS().startTlsSocketFactory(certificates.shown()));

        Carried carried = courier(Security.STARTTLS, login(PASSWORD), certificates.believed())
                .carry(Letters.one());

        assertThat(carried).isEqualTo(new Carried.Taken());
        assertThat(server.taken()).hasSize(1);
        assertThat(loggedIn).containsExactly(USER);
    }

    @Test
    @DisplayName("ASVS V12.3.1: goes over a line that is sealed from its first byte")
    void tls() throws Exception {
        var certificates = Certificates.of("dns:localhost", folder);
        serve(kind -> asksForLogin(kind).serverSocketFactory(certificates.shown()));

        Carried carried =
                courier(Security.TLS, login(PASSWORD), certificates.believed()).carry(Letters.one());

        assertThat(carried).isEqualTo(new Carried.Taken());
        assertThat(loggedIn).containsExactly(USER);
    }

    @Test
    @DisplayName("ASVS V12.3.2: goes to no server whose certificate nobody vouches for, nor the log-in")
    void unknownCertificate() throws Exception {
        var certificates = Certificates.of("dns:localhost", folder);
        serve(kind -> asksForLogin(kind).enableTLS().startTlsSocketFactory(certificates.shown()));

        away(courier(Security.STARTTLS, login(PASSWORD), NOBODY_NEW));
    }

    @Test
    @DisplayName("ASVS V12.3.2: goes to no server whose certificate is another's")
    void othersCertificate() throws Exception {
        var certificates = Certificates.of("dns:mail.elsewhere.example", folder);
        serve(kind -> asksForLogin(kind).enableTLS().startTlsSocketFactory(certificates.shown()));

        away(courier(Security.STARTTLS, login(PASSWORD), certificates.believed()));
    }

    @Test
    @DisplayName("ASVS V12.3.1: goes to no server that cannot seal the line, however it asks for the log-in")
    void strippedTls() throws Exception {
        serve(kind -> asksForLogin(kind).showAuthCapabilitiesBeforeSTARTTLS(true));

        away(courier(Security.STARTTLS, login(PASSWORD), NOBODY_NEW));
    }

    @Test
    @DisplayName("waits where the log-in is wrong: ops will mend it")
    void wrongLogin() throws Exception {
        serve(this::asksForLogin);

        away(courier(Security.NONE, login("wrong"), NOBODY_NEW));
    }

    @Test
    @DisplayName("Invariant 14: waits where nobody is there, and arrives when somebody is")
    void away() throws Exception {
        int port = server.port();
        server.close();
        var courier = courier(Security.NONE, Optional.empty(), NOBODY_NEW, port);

        Carried before = courier.carry(Letters.one());
        serve(kind -> kind.port(port));
        Carried after = courier.carry(Letters.one());

        assertThat(before).isInstanceOf(Carried.Away.class);
        assertThat(after).isInstanceOf(Carried.Taken.class);
    }

    @ParameterizedTest
    @CsvSource({"550 no asha@ward.example here, 550", "553 not so, 553", "521 no mail here, 521"})
    @DisplayName("RFC 5321 4.2.1: is not tried again where its address is refused for good")
    void refusedForGood(String answer, String code) {
        server.refuseRecipients(answer);

        assertThat(open().carry(Letters.one())).isEqualTo(new Carried.Refused(code));
    }

    @ParameterizedTest
    @CsvSource({"450 asha@ward.example is full, 450", "451 later, 451", "452 too many, 452"})
    @DisplayName("RFC 5321 4.2.1: is tried again where its address is refused for now")
    void refusedForNow(String answer, String code) {
        server.refuseRecipients(answer);

        assertThat(open().carry(Letters.one())).isEqualTo(new Carried.Later(code));
    }

    @Test
    @DisplayName("RFC 5321 4.2.1: is tried again or not as the server says of its words")
    void refusedWords() {
        server.refuseData("451 try later");
        Carried forNow = open().carry(Letters.one());
        server.refuseData("554 unwanted");
        Carried forGood = open().carry(Letters.one());

        assertThat(forNow).isEqualTo(new Carried.Later("451"));
        assertThat(forGood).isEqualTo(new Carried.Refused("554"));
    }

    @ParameterizedTest
    @CsvSource({"'asha,everybody@ward.example'", "'<asha@ward.example>'", "'asha;b@ward.example'"})
    @DisplayName("goes to one address, and to none that a mail server reads otherwise than we do")
    void oddAddress(String address) throws Exception {
        assertThat(open().carry(Letters.to(address))).isInstanceOf(Carried.Refused.class);
        assertThat(server.taken()).isEmpty();
    }

    private void away(SmtpCourier courier) throws Exception {
        Carried carried = courier.carry(Letters.one());

        assertThat(carried).isInstanceOf(Carried.Away.class);
        assertThat(((Carried.Away) carried).why()).isNotBlank().doesNotContain("asha");
        assertThat(server.taken()).isEmpty();
        assertThat(loggedIn).isEmpty();
    }

    private void serve(Kind kind) throws Exception {
        server.close();
        Exception[] failure = {null};
        server = TestMailServer.start(builder -> {
            try {
                return kind.of(builder);
            } catch (Exception e) {
                failure[0] = e;
                return builder;
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    private SMTPServer.Builder asksForLogin(SMTPServer.Builder builder) {
        return builder.requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                    loggedIn.add(user);
                }));
    }

    private static Optional<Login> login(String password) {
        return Optional.of(new Login(USER, Secret.of(password)));
    }

    private SmtpCourier open() {
        return courier(Security.NONE, Optional.empty(), NOBODY_NEW);
    }

    private SmtpCourier courier(Security security, Optional<Login> login, SSLSocketFactory trust) {
        return courier(security, login, trust, server.port());
    }

    private static SmtpCourier courier(Security security, Optional<Login> login, SSLSocketFactory trust, int port) {
        return new SmtpCourier(
                Optional.of(new SmtpServer("localhost", port, security, login, FROM)),
                trust,
                Clock.fixed(Letters.MORNING, ZoneOffset.UTC));
    }

    private static String words(MimeMultipart parts, int index) throws Exception {
        return parts.getBodyPart(index).getContent().toString().replace("\r\n", "\n");
    }

    /** What kind of server it is. */
    private interface Kind {

        SMTPServer.Builder of(SMTPServer.Builder builder) throws Exception;
    }
}
