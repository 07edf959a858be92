package org.wardkey.web.securitykey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.backupcode.BackupCodes;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.web.gate.LadderSession;
import org.wardkey.web.gate.Visitor;
import org.wardkey.webauthn.SecurityKey;
import org.wardkey.webauthn.SecurityKeyQuestions;
import org.wardkey.webauthn.SecurityKeySettings;

/** Whether whoever is at a page can prove by a key that it is they: at the second step, or before something of weight. */
@Named
@RequestScoped
public class KeyProof {

    @Inject
    private SecurityKeyQuestions questions;

    @Inject
    private SecurityKeySettings settings;

    @Inject
    private SecondFactors factors;

    @Inject
    private Visitor visitor;

    private @Nullable Set<FactorKind> kinds;

    /** Whether the person has a key that is accepted, and that browsers use here. */
    public boolean isOffered() {
        return settings.available() && kinds().contains(SecurityKey.KIND);
    }

    /** Whether the person has nothing else that could be the second step. */
    public boolean isOnly() {
        return isOffered() && kinds().size() == 1;
    }

    /** What the browser is to ask. */
    String ask() {
        return questions.forProof(account().orElseThrow());
    }

    private Set<FactorKind> kinds() {
        Set<FactorKind> known = kinds;
        if (known == null) {
            known = account().stream()
                    .flatMap(account -> factors.enrolled(account).stream())
                    .filter(factor -> !factor.suspended())
                    .map(EnrolledFactor::kind)
                    .filter(kind -> !kind.equals(BackupCodes.KIND))
                    .collect(Collectors.toSet());
            kinds = known;
        }
        return known;
    }

    private Optional<AccountId> account() {
        LadderSession session = visitor.session();
        return session.signedIn()
                .map(SignedIn::account)
                .or(() -> session.pending().map(PendingSignIn::account));
    }
}
