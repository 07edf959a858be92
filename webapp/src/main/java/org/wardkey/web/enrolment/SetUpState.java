package org.wardkey.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.backupcode.BackupCode;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.totp.PendingTotp;
import org.wardkey.web.gate.LadderSession;
import org.wardkey.web.gate.Visitor;

/**
 * What a set-up keeps in the session between its pages. It is sealed there, and goes with the session at sign-out.
 *
 * <p>No Faces flow: as soon as an application has one, every visit of any page gets a session of the container's and
 * every address a window id.
 */
@RequestScoped
class SetUpState {

    private static final String PENDING = "set-up.pending";
    private static final String KEY = "set-up.key";
    private static final String CODES = "set-up.codes";

    @Inject
    private Visitor visitor;

    @Inject
    private FactorProofs proofs;

    /** Whose set-up it is: a signed-in person's, or one's whom policy led here. */
    public AccountId account() {
        LadderSession session = visitor.session();
        return session.signedIn()
                .map(SignedIn::account)
                .orElseGet(() -> visitor.pending().account());
    }

    public Optional<PendingTotp> pending() {
        return visitor.session()
                .note(PENDING)
                .map(PendingTotpText::read)
                .filter(pending -> pending.setUp().account().equals(account()));
    }

    public void begin(PendingTotp pending) {
        visitor.session().note(PENDING, PendingTotpText.of(pending));
    }

    /** Drops the set-up: cancelled, over, or confirmed. */
    public void drop() {
        visitor.session().note(PENDING, null);
    }

    /** The set-up of a security key. */
    public Optional<SetUp> key() {
        return visitor.session()
                .note(KEY)
                .map(SetUpText::read)
                .filter(setUp -> setUp.account().equals(account()));
    }

    public void begin(SetUp ofKey) {
        visitor.session().note(KEY, SetUpText.of(ofKey));
    }

    /** Drops the set-up of a security key. */
    public void dropKey() {
        visitor.session().note(KEY, null);
    }

    /** The proof that was fresh when a set-up was begun. */
    public Optional<FreshProof> proof(SetUp begun) {
        LadderSession session = visitor.session();
        return session.signedIn()
                .flatMap(person -> proofs.given(person, begun.begunAt()))
                .or(() -> session.pending().flatMap(proofs::given));
    }

    /** Keeps new backup codes until the person says that they have them. */
    public void show(List<BackupCode> codes) {
        visitor.session()
                .note(
                        CODES,
                        String.join(
                                "\n", codes.stream().map(BackupCode::grouped).toList()));
    }

    /** The codes to show, in groups of four; none where there is nothing new. */
    public List<String> codes() {
        return visitor.session()
                .note(CODES)
                .map(lines -> lines.lines().toList())
                .orElseGet(List::of);
    }

    public void codesAreSaved() {
        visitor.session().note(CODES, null);
    }

    /** Goes on after the confirmation, which ended every other session, with the codes that it brought. */
    public void goOn(Confirmation.Confirmed confirmed) {
        drop();
        stay(confirmed.sessionEpoch());
        confirmed.newCodes().ifPresent(this::show);
    }

    /** The same after the confirmation of a security key. */
    public void goOnWithKey(Confirmation.Confirmed confirmed) {
        dropKey();
        stay(confirmed.sessionEpoch());
        confirmed.newCodes().ifPresent(this::show);
    }

    private void stay(int epoch) {
        LadderSession session = visitor.session();
        session.signedIn().ifPresent(person -> session.update(person.inEpoch(epoch)));
        session.pending().ifPresent(pending -> session.update(pending.inEpoch(epoch)));
    }
}
