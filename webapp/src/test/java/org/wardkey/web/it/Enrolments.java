package org.wardkey.web.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.backupcode.BackupCode;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.totp.FirstCode;
import org.wardkey.totp.PendingTotp;
import org.wardkey.totp.TotpEnrolment;
import org.wardkey.web.phone.Phone;

/** Sets up authenticator apps as a person does: scan, type the code, keep the backup codes. */
@ApplicationScoped
public class Enrolments {

    /** One code's life. The code that confirms an app is spent, so a person waits for the next to sign in. */
    static final Duration STEP = Duration.ofSeconds(30);

    @Inject
    private TotpEnrolment enrolment;

    @Inject
    private FactorProofs proofs;

    @Inject
    private MovableClock clock;

    Person setUp(Person person) {
        Begun begun = begin(person.account());
        var answer = enrolment.confirm(
                begun.pending(), begun.first(clock.instant()), People.DESK, begun.proof(), done -> {});
        if (!(answer instanceof Confirmation.Confirmed confirmed)) {
            throw new IllegalStateException("not confirmed: " + answer);
        }
        clock.forward(STEP);
        List<String> codes = confirmed.newCodes().orElse(List.of()).stream()
                .map(BackupCode::grouped)
                .toList();
        return new Person(this, person.account(), person.identifier(), begun.phone(), codes);
    }

    /** That the password was given at this moment. */
    private Optional<FreshProof> proof(AccountId account) {
        return proofs.given(new SignedIn(account, 0, Set.of(), clock.instant(), null, null));
    }

    /** A set-up that is begun, and the phone that scanned it. */
    Begun begin(AccountId account) {
        Optional<FreshProof> proof = proof(account);
        PendingTotp pending = enrolment.begin(account);
        String link = enrolment.reveal(pending).orElseThrow().uri().text();
        return new Begun(pending, Phone.with(link), proof);
    }

    record Begun(PendingTotp pending, Phone phone, Optional<FreshProof> proof) {

        /** The code that the phone shows then, and a name that none of the person's others has. */
        FirstCode first(Instant now) {
            String name = "Phone " + pending.setUp().name().substring(0, 8);
            return new FirstCode(phone.code(now), new FactorName(name));
        }
    }
}
