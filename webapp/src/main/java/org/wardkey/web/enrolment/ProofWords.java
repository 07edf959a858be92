package org.wardkey.web.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wardkey.identity.factor.ProofOutcome;
import org.wardkey.web.language.Texts;

/** Says beside the field why a proof was not taken. */
@ApplicationScoped
class ProofWords {

    private static final String FIELD = "form:code";

    @Inject
    private Texts texts;

    void show(ProofOutcome refused) {
        if (refused instanceof ProofOutcome.TooSoon tooSoon) {
            texts.tooSoon(FIELD, tooSoon.until());
        } else {
            texts.error(FIELD, refused instanceof ProofOutcome.Wrong ? "code.wrong" : "code.used");
        }
    }
}
