package org.wardkey.web.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.oversight.notice.Carried;
import org.wardkey.oversight.notice.Courier;
import org.wardkey.oversight.notice.Letter;
import org.wardkey.oversight.notice.SmtpCourier;
import org.wardkey.oversight.notice.SmtpServer;

/** The portal's own courier by mail, which only the tests of notices turn on: others count what is written without. */
@ApplicationScoped
public class SwitchedCourier implements Courier {

    @Inject
    private MovableClock clock;

    private volatile Optional<Courier> courier = Optional.empty();

    void turnOn(int port) {
        var server = new SmtpServer(
                "127.0.0.1",
                port,
                SmtpServer.Security.NONE,
                Optional.empty(),
                new EmailAddress("portal@hospital.example"));
        var trust = (SSLSocketFactory) SSLSocketFactory.getDefault();
        courier = Optional.of(new SmtpCourier(Optional.of(server), trust, clock));
    }

    void turnOff() {
        courier = Optional.empty();
    }

    @Override
    public LoginIdentifier.Kind channel() {
        return LoginIdentifier.Kind.EMAIL;
    }

    @Override
    public boolean isOpen() {
        return courier.isPresent();
    }

    @Override
    public Carried carry(Letter letter) {
        return courier.map(open -> open.carry(letter)).orElseGet(() -> new Carried.Away("turned off"));
    }
}
