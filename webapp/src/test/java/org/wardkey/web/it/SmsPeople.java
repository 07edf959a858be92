package org.wardkey.web.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.sms.Asked;
import org.wardkey.sms.NumberAnswer;
import org.wardkey.sms.NumberBegun;
import org.wardkey.sms.NumberConfirmation;
import org.wardkey.sms.NumberSetUp;
import org.wardkey.totp.AuthenticatorApp;

/** Sets up numbers for codes by SMS as a person does: type the number, look at the phone, type the code. */
@ApplicationScoped
public class SmsPeople {

    private final AtomicInteger count = new AtomicInteger(10_000_000);

    @Inject
    private People people;

    @Inject
    private NumberSetUp setUp;

    @Inject
    private NumberConfirmation confirmation;

    @Inject
    private Accounts accounts;

    @Inject
    private FactorProofs proofs;

    @Inject
    private SmsStub phone;

    @Inject
    private MovableClock clock;

    /** A number that nobody has. */
    String number() {
        return "+9197" + String.format(Locale.ROOT, "%08d", count.incrementAndGet());
    }

    /** A doctor with an app, and a number of their own that codes go to. */
    Owner doctor() {
        Person doctor = people.doctor().withAuthenticator();
        String number = number();
        give(doctor, number);
        return new Owner(doctor, number);
    }

    /** A number of the person's that codes go to, whoever else has it. */
    void give(Person person, String number) {
        SignedIn session = session(person.account());
        if (!(begin(session, number) instanceof NumberBegun.Waiting waiting && waiting.asked() instanceof Asked.Sent)) {
            throw new IllegalStateException("no code came");
        }
        var answer = confirmation.confirm(session, phone.code(number), People.DESK, done -> {});
        if (!(answer instanceof NumberAnswer.Settled settled
                && settled.confirmation() instanceof Confirmation.Confirmed)) {
            throw new IllegalStateException("not confirmed: " + answer);
        }
        // What was sent until now counts for no limit any more.
        clock.forward(Duration.ofDays(1));
    }

    /** A session in which a code of the app was just given. */
    SignedIn session(AccountId id) {
        Account account = accounts.find(id).orElseThrow();
        Instant now = clock.instant();
        return new SignedIn(id, account.sessionEpoch(), account.roles(), now, AuthenticatorApp.KIND, now);
    }

    NumberBegun begin(SignedIn session, String number) {
        return setUp.begin(session.account(), number, proof(session), People.DESK);
    }

    FreshProof proof(SignedIn session) {
        return proofs.given(session).orElseThrow();
    }

    /** Somebody, and their number. */
    record Owner(Person person, String number) {

        AccountId account() {
            return person.account();
        }
    }
}
