package org.wardkey.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.web.language.Texts;

/** A factor of a person's in the words of the page. */
@RequestScoped
class FactorWords {

    @Inject
    private Texts texts;

    Shown of(EnrolledFactor factor) {
        String kind = texts.of("factor." + factor.kind());
        return new Shown(
                factor.id().text(),
                factor.name().isEmpty() ? kind : factor.name(),
                kind,
                texts.time(factor.since()),
                factor.lastUsed().map(texts::time).orElse(null),
                factor.suspended());
    }

    /**
     * A factor in words.
     *
     * @param id names it in an address
     * @param name what the person calls it
     * @param kind what it is
     * @param since when it was set up
     * @param lastUsed when it was last used, if it was
     * @param suspended whether it lets nobody in
     */
    public record Shown(
            String id,
            String name,
            String kind,
            String since,
            @Nullable String lastUsed,
            boolean suspended) {}
}
