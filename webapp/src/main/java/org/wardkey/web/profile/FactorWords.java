package org.wardkey.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.web.language.Texts;

/** A factor of a person's in the words of the page. */
@RequestScoped
public class FactorWords {

    @Inject
    private Texts texts;

    public ShownFactor of(EnrolledFactor factor) {
        String kind = texts.of("factor." + factor.kind());
        return new ShownFactor(
                factor.id().text(),
                factor.name().isEmpty() ? kind : factor.name(),
                kind,
                texts.time(factor.since()),
                factor.lastUsed().map(texts::time).orElse(null),
                factor.suspended(),
                factor.left().isPresent() ? factor.left().getAsInt() : null);
    }
}
