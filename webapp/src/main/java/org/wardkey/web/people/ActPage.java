package org.wardkey.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.activation.PasswordSlip;
import org.wardkey.identity.authority.Reason;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.people.Act;
import org.wardkey.identity.people.Acted;
import org.wardkey.identity.people.PersonRecord;
import org.wardkey.identity.people.StaffActs;
import org.wardkey.web.desk.Slip;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.web.profile.FactorWords;
import org.wardkey.web.profile.ShownFactor;
import org.wardkey.web.stepup.StepUp;

/** One act on one account: what it does, why it is done, and one button. */
@Named
@RequestScoped
public class ActPage {

    private static final String REASON = "form:reason";

    @Inject
    private RecordOpener opener;

    @Inject
    private StaffActs acts;

    @Inject
    private StepUp stepUp;

    @Inject
    private Visitor visitor;

    @Inject
    private FactorWords factorWords;

    @Inject
    private Texts texts;

    /** What is to be done, in the address that led here, and then in the form. */
    @Inject
    @ManagedProperty("#{param.act}")
    private @Nullable String named;

    /** Which factor it is about. */
    @Inject
    @ManagedProperty("#{param.factor}")
    private @Nullable String factor;

    private @Nullable PersonRecord record;
    private @Nullable Act act;
    private String reason = "";
    private @Nullable Slip slip;
    private boolean over;

    @PostConstruct
    void look() {
        Optional<PersonRecord> opened = opener.open();
        record = opened.orElse(null);
        act = opened.flatMap(person -> Optional.ofNullable(named)
                        .flatMap(Act::named)
                        .filter(one -> Act.of(person, visitor.person().roles()).contains(one)))
                .orElse(null);
    }

    public @Nullable String go() {
        PersonRecord person = record;
        Act chosen = act;
        if (person == null || chosen == null) {
            return null;
        }
        Optional<Reason> why = Reason.read(reason);
        if (why.isEmpty()) {
            texts.error(REASON, "people.reason-unfit", Reason.SHORTEST, Reason.LONGEST);
            return null;
        }
        Optional<FreshProof> proof = chosen.needsProof() ? stepUp.take() : Optional.empty();
        if (chosen.needsProof() && proof.isEmpty()) {
            return null;
        }
        return answer(person, chosen, act(person, chosen, why.get(), proof));
    }

    private Acted act(PersonRecord person, Act chosen, Reason why, Optional<FreshProof> proof) {
        var staff = visitor.person().account();
        return switch (chosen) {
            case NEW_SLIP ->
                acts.newSlip(person.account(), why, proof, staff, visitor.origin(), made -> slip = printed(made));
            case SUSPEND_FACTOR ->
                Optional.ofNullable(factor)
                        .flatMap(FactorId::read)
                        .map(one -> acts.suspend(one, person.account(), why, staff, visitor.origin()))
                        .orElseGet(Acted.NothingToDo::new);
            default -> acts.act(chosen, person.account(), why, proof, staff, visitor.origin());
        };
    }

    private @Nullable String answer(PersonRecord person, Act chosen, Acted acted) {
        if (acted instanceof Acted.Forbidden forbidden) {
            texts.error(REASON, "people.forbidden." + forbidden.why());
            return null;
        }
        if (acted instanceof Acted.Done) {
            return slip == null
                    ? Visitor.to("/people/record") + "&of=" + person.account().value() + "&done=" + chosen
                    : null;
        }
        over = true;
        return null;
    }

    private static Slip printed(PasswordSlip made) {
        return Slip.of(made.name(), made.identifier(), made.code(), made.language());
    }

    /** The record; none where there is no such account. */
    public @Nullable PersonRecord getRecord() {
        return record;
    }

    /** What is to be done; nothing where it cannot be done now, or not by this member of staff. */
    public @Nullable Act getAct() {
        return over ? null : act;
    }

    /** The factor that is to be stopped. */
    public @Nullable ShownFactor getStopped() {
        PersonRecord person = record;
        return person == null
                ? null
                : person.factors().stream()
                        .filter(one -> one.id().text().equals(factor))
                        .map(factorWords::of)
                        .findFirst()
                        .orElse(null);
    }

    /** Which factor the form is about. */
    public @Nullable String getFactor() {
        return factor;
    }

    /** What is printed; shown once. */
    public @Nullable Slip getSlip() {
        return slip;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
