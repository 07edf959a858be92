package org.wardkey.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.activation.NewSlip;
import org.wardkey.identity.activation.Registration;
import org.wardkey.identity.activation.WaitingSlip;
import org.wardkey.identity.activation.WaitingSlips;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.web.stepup.StepUp;

/** Finds a person whose slip is lost or too old, makes them another one, and shows it once. */
@Named
@RequestScoped
public class NewSlipPage {

    private static final String SELF = "/desk/slips/new";
    private static final Pattern ACCOUNT = Pattern.compile("[1-9][0-9]{0,17}");

    @Inject
    private WaitingSlips slips;

    @Inject
    private StepUp stepUp;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    /** The number of an account, in the address that led here, and then in the form. */
    @Inject
    @ManagedProperty("#{param.of}")
    private @Nullable String of;

    /** The slip that the form was about. */
    @Inject
    @ManagedProperty("#{param.mark}")
    private @Nullable String mark;

    private String identifier = "";
    private boolean newer;
    private @Nullable WaitingSlip person;
    private @Nullable Slip slip;

    @PostConstruct
    void look() {
        person = Optional.ofNullable(of)
                .filter(number -> ACCOUNT.matcher(number).matches())
                .flatMap(number -> slips.find(
                        new AccountId(Long.parseLong(number)), visitor.person().account(), visitor.origin()))
                .orElse(null);
    }

    /** Looks for a person by what they sign in with. That goes by the form, never by an address (invariant 4). */
    public @Nullable String find() {
        Optional<WaitingSlip> found = slips.find(identifier, visitor.person().account(), visitor.origin());
        if (found.isEmpty()) {
            texts.error("form:identifier", "slips.nobody");
            return null;
        }
        return Visitor.to(SELF) + "&of=" + found.get().account().value();
    }

    public void renew() {
        WaitingSlip waiting = person;
        if (waiting == null) {
            return;
        }
        Optional<FreshProof> proof = Registration.asksForProof(waiting.kind()) ? stepUp.take() : Optional.empty();
        if (Registration.asksForProof(waiting.kind()) && proof.isEmpty()) {
            return;
        }
        NewSlip outcome = slips.renew(
                waiting.account(), mark == null ? "" : mark, visitor.person().account(), proof, visitor.origin());
        if (outcome instanceof NewSlip.Made made) {
            slip = Slip.of(waiting.name(), waiting.identifiers().get(0), made.code(), waiting.language());
        } else if (outcome instanceof NewSlip.ReplacedMeanwhile) {
            newer = true;
        } else {
            person = null;
        }
    }

    /** Whether the slip that the form was about was replaced before the form came. */
    public boolean isNewer() {
        return newer;
    }

    /** Whether the address names somebody who does not wait any more. */
    public boolean isGone() {
        return of != null && !of.isEmpty() && person == null;
    }

    public @Nullable WaitingSlip getPerson() {
        return person;
    }

    public @Nullable Slip getSlip() {
        return slip;
    }

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(@Nullable String identifier) {
        this.identifier = identifier == null ? "" : identifier.strip();
    }
}
