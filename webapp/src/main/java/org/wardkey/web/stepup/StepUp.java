package org.wardkey.web.stepup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.Secret;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.ProofOutcome;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.web.gate.LadderSession;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.web.securitykey.KeyProof;

/**
 * The field of a form in which a person proves once more who they are (design section 3): a code, or the password of who
 * has no second factor. It is there only where the last proof is older than some minutes. A proof that is given here
 * counts for the next minutes, too.
 */
@Named
@RequestScoped
public class StepUp {

    private static final String CODE = "form:code";
    private static final String ANSWER = "form:answer";
    private static final String PASSWORD = "form:proof";

    @Inject
    private FactorProofs proofs;

    @Inject
    private Visitor visitor;

    @Inject
    private KeyProof key;

    @Inject
    private Texts texts;

    @Inject
    @ManagedProperty("#{param}")
    private Map<String, String> sent;

    private @Nullable Optional<FreshProof> given;
    private @Nullable Boolean codeAsked;
    private boolean asked;
    private @Nullable String code;
    private @Nullable String answer;
    private @Nullable String password;

    /**
     * The proof that covers an act now: one that was given a moment ago, or what the form brings. Where it is not right,
     * the field says why, and the act has to wait.
     */
    public Optional<FreshProof> take() {
        Optional<FreshProof> before = given();
        return before.isPresent() ? before : prove(visitor.person());
    }

    private Optional<FreshProof> prove(SignedIn person) {
        asked = true;
        // Nothing typed is no guess.
        if (code == null && answer == null && password == null) {
            sayWhatIsMissing();
            return Optional.empty();
        }
        if (!isCodeAsked()) {
            return byPassword(person);
        }
        return answer == null
                ? by(person, code, CODE, "code.wrong", "code.used")
                : by(person, answer, ANSWER, "key.wrong", "key.wrong");
    }

    private void sayWhatIsMissing() {
        if (!isCodeAsked()) {
            texts.error(PASSWORD, "step-up.password");
        } else if (key.isOnly()) {
            texts.error(ANSWER, "step-up.key");
        } else {
            texts.error(CODE, "step-up.code");
        }
    }

    private Optional<FreshProof> by(SignedIn person, @Nullable String typed, String field, String wrong, String used) {
        ProofOutcome outcome = proofs.prove(person.account(), typed == null ? "" : typed, visitor.origin());
        if (outcome instanceof ProofOutcome.Proven proven) {
            FreshProof proof = proven.proof();
            visitor.session().update(person.provenBy(proof.kind(), proof.at()));
            return Optional.of(proof);
        }
        show(field, outcome, wrong, used);
        return Optional.empty();
    }

    private Optional<FreshProof> byPassword(SignedIn person) {
        ProofOutcome outcome;
        try (var secret = Secret.of(password == null ? "" : password)) {
            outcome = proofs.prove(person.account(), secret, visitor.origin());
        }
        if (outcome instanceof ProofOutcome.Proven proven) {
            visitor.session().update(person.provenByPassword(proven.proof().at()));
            return Optional.of(proven.proof());
        }
        show(PASSWORD, outcome, "password.wrong", "password.wrong");
        return Optional.empty();
    }

    private void show(String field, ProofOutcome refused, String wrong, String used) {
        if (refused instanceof ProofOutcome.TooSoon tooSoon) {
            texts.tooSoon(field, tooSoon.until());
        } else {
            texts.error(field, refused instanceof ProofOutcome.Wrong ? wrong : used);
        }
    }

    private Optional<FreshProof> given() {
        Optional<FreshProof> known = given;
        if (known == null) {
            LadderSession session = visitor.session();
            known = session.signedIn()
                    .map(proofs::given)
                    .orElseGet(() -> session.pending().flatMap(proofs::given));
            given = known;
        }
        return known;
    }

    /** Whether a proof is still missing. */
    public boolean isMissing() {
        return given().isEmpty();
    }

    /** Whether the form asks now, where it asks only for some choices: it has asked before, or just begins to. */
    public boolean isAsked() {
        return isMissing()
                && (asked || sent.containsKey(CODE) || sent.containsKey(ANSWER) || sent.containsKey(PASSWORD));
    }

    /** Whether it is a code that is asked for, and not the password. */
    public boolean isCodeAsked() {
        Boolean known = codeAsked;
        if (known == null) {
            known = proofs.asksForCode(visitor.person().account());
            codeAsked = known;
        }
        return known;
    }

    /** Never sent back. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null || code.isBlank() ? null : code;
    }

    /** Never sent back. */
    public @Nullable String getAnswer() {
        return null;
    }

    /** What a security key answered, in the place of a code. */
    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null || answer.isBlank() ? null : answer;
    }

    /** Never sent back. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null || password.isEmpty() ? null : password;
    }
}
