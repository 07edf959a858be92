package org.wardkey.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.FactorChange;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.OwnFactors;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.totp.AuthenticatorApp;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.web.stepup.StepUp;

/** One factor of a person's: another name for it, and its removal. */
@Named
@RequestScoped
public class FactorPage {

    private static final String ALL = "/profile/two-factor";

    @Inject
    private OwnFactors own;

    @Inject
    private SecondFactors factors;

    @Inject
    private FactorWords words;

    @Inject
    private StepUp stepUp;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    /** Which, in the address that led here, and then in the form. */
    @Inject
    @ManagedProperty("#{param.of}")
    private @Nullable String of;

    private Optional<EnrolledFactor> factor = Optional.empty();
    private @Nullable String name;

    @PostConstruct
    void look() {
        factor = Optional.ofNullable(of).flatMap(FactorId::read).flatMap(id -> own.find(self(), id));
    }

    public @Nullable String rename() {
        Optional<FactorName> typed = FactorName.read(name == null ? "" : name);
        if (typed.isEmpty()) {
            texts.error("form:name", "factor.name-unfit", FactorName.LONGEST);
            return null;
        }
        return act((id, proof) -> own.rename(self(), id, typed.get(), proof, visitor.origin()), "renamed");
    }

    public @Nullable String remove() {
        return act((id, proof) -> own.remove(self(), id, proof, visitor.origin(), visitor.goesOn()), "removed");
    }

    private @Nullable String act(Act act, String done) {
        if (factor.isEmpty()) {
            return null;
        }
        Optional<FreshProof> proof = stepUp.take();
        if (proof.isEmpty()) {
            return null;
        }
        FactorChange outcome = act.on(factor.get().id(), proof.get());
        if (outcome instanceof FactorChange.Done) {
            return Visitor.to(ALL) + "&done=" + done;
        }
        if (outcome instanceof FactorChange.NameTaken) {
            texts.error("form:name", "factor.name-taken");
        } else if (outcome instanceof FactorChange.Gone) {
            factor = Optional.empty();
        }
        // What else there is, the page says by itself.
        return null;
    }

    /** The factor; none where the person has no such one. */
    public @Nullable ShownFactor getFactor() {
        return factor.map(words::of).orElse(null);
    }

    /** Whether it is the last that can be the second step. */
    public boolean isLastOne() {
        return factor.filter(found -> factors.isLast(self(), found.id())).isPresent();
    }

    /** Whether an app can take its place. */
    public boolean isMovable() {
        return factor.filter(found -> found.kind().equals(AuthenticatorApp.KIND))
                .isPresent();
    }

    public @Nullable String getName() {
        return name == null ? factor.map(words::of).map(ShownFactor::name).orElse(null) : name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    private AccountId self() {
        return visitor.person().account();
    }

    private interface Act {

        FactorChange on(FactorId id, FreshProof proof);
    }
}
