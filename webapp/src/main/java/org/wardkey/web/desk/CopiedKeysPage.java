package org.wardkey.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.webauthn.CopiedKey;
import org.wardkey.webauthn.CopiedKeys;

/** Security keys that were stopped because there seem to be two of them. */
@Named
@RequestScoped
public class CopiedKeysPage {

    @Inject
    private CopiedKeys keys;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private List<Shown> all = List.of();

    @PostConstruct
    void look() {
        all = keys.all(visitor.person().account(), visitor.origin()).stream()
                .map(this::shown)
                .toList();
    }

    /** The newest first. */
    public List<Shown> getAll() {
        return all;
    }

    private Shown shown(CopiedKey key) {
        return new Shown(
                key.person(),
                texts.of("kind." + key.kind()),
                String.join(", ", key.identifiers()),
                key.name(),
                texts.time(key.since()));
    }

    /** A stopped key in words. */
    public record Shown(String person, String kind, String identifiers, String name, String since) {}
}
