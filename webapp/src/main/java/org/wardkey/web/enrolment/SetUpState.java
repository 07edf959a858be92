package org.wardkey.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Secret;
import org.wardkey.identity.backupcode.BackupCode;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.signin.SignedIn;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.Vault;
import org.wardkey.totp.PendingTotp;
import org.wardkey.web.gate.LadderSession;
import org.wardkey.web.gate.Visitor;

/**
 * What a set-up keeps in the session between its pages. Nothing secret is in it in clear, because a session store and
 * other nodes see it: the seed and the new backup codes are sealed. It goes with the session at sign-out.
 *
 * <p>It is kept by session attributes and not by a Faces flow: as soon as an application has one flow, every visit of any
 * page gets a session and every address a window id.
 */
@RequestScoped
class SetUpState {

    private static final String PENDING = "wardkey.set-up.pending";
    private static final String PROOF = "wardkey.set-up.proof";
    private static final String CODES = "wardkey.set-up.codes";

    @Inject
    private Visitor visitor;

    @Inject
    private Vault vault;

    /** Whose set-up it is: a signed-in person's, or one's whom policy led here. */
    public AccountId account() {
        LadderSession session = visitor.session();
        return session.signedIn()
                .map(SignedIn::account)
                .orElseGet(() -> visitor.pending().account());
    }

    public Optional<PendingTotp> pending() {
        return visitor.session()
                .get(PENDING, PendingTotp.class)
                .filter(pending -> pending.account().equals(account()));
    }

    public void begin(PendingTotp pending) {
        visitor.session().put(PENDING, pending);
    }

    public Optional<FreshProof> proof() {
        return visitor.session().get(PROOF, FreshProof.class);
    }

    public void prove(FreshProof proof) {
        visitor.session().put(PROOF, proof);
    }

    /** Drops the set-up: cancelled, over, or confirmed. */
    public void drop() {
        visitor.session().put(PENDING, null);
        visitor.session().put(PROOF, null);
    }

    /** Keeps new backup codes until the person says that they have them. */
    public void show(List<BackupCode> codes) {
        String lines = String.join("\n", codes.stream().map(BackupCode::grouped).toList());
        byte[] sealed = vault.seal(Secret.of(lines), binding());
        visitor.session().put(CODES, Base64.getEncoder().encodeToString(sealed));
    }

    /** The codes to show, in groups of four; none where there is nothing new. */
    public List<String> codes() {
        return visitor.session()
                .get(CODES, String.class)
                .map(kept -> vault.open(Base64.getDecoder().decode(kept), binding()))
                .map(open -> open.text().lines().toList())
                .orElseGet(List::of);
    }

    public void codesAreSaved() {
        visitor.session().put(CODES, null);
    }

    /** Goes on in the account's next session epoch, after a change that ended every other session. */
    public void stay(int epoch) {
        LadderSession session = visitor.session();
        session.signedIn().ifPresent(person -> session.update(person.inEpoch(epoch)));
        session.pending().ifPresent(pending -> session.update(pending.inEpoch(epoch)));
    }

    private Binding binding() {
        return new Binding("session.codes", Long.toString(account().value()));
    }
}
