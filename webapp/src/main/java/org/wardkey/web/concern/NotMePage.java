package org.wardkey.web.concern;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.backupcode.BackupCodes;
import org.wardkey.identity.concern.Raised;
import org.wardkey.oversight.audit.DeviceName;
import org.wardkey.oversight.notice.NotMe;
import org.wardkey.oversight.notice.Told;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Language;

/** Where the link in a letter leads: what happened, and one button. Nobody has to be signed in. */
@Named
@RequestScoped
public class NotMePage {

    @Inject
    private NotMe notMe;

    @Inject
    private Visitor visitor;

    @Inject
    private Language language;

    private String notice = "";
    private Optional<Told> told = Optional.empty();
    private Optional<Raised> raised = Optional.empty();
    private boolean answered;

    @PostConstruct
    void look() {
        // As Faces sees the request: its form was taken in at the gate, and the container's own request has none.
        var faces = FacesContext.getCurrentInstance();
        notice = Optional.ofNullable(
                        faces.getExternalContext().getRequestParameterMap().get("notice"))
                .orElse("");
        told = notMe.look(notice, language.getLocale());
        // A form whose link is not good any more is taken, too: that somebody tried is recorded.
        answered = told.isEmpty() && !faces.isPostback();
    }

    /** The one confirmation. */
    public void confirm() {
        raised = notMe.confirm(notice, visitor.origin());
        answered = true;
    }

    /** Whether the page asks. */
    public boolean isAsking() {
        return !answered;
    }

    /** Whether it was done just now. */
    public boolean isDone() {
        return raised.isPresent();
    }

    /** Whether a factor lets nobody in any more. */
    public boolean isFactorSuspended() {
        return raised.stream()
                .flatMap(done -> done.suspended().stream())
                .anyMatch(kind -> !kind.equals(BackupCodes.KIND));
    }

    /** Whether backup codes let nobody in any more. */
    public boolean isCodesGone() {
        return raised.stream().anyMatch(done -> done.suspended().contains(BackupCodes.KIND));
    }

    public @Nullable Told getTold() {
        return told.orElse(null);
    }

    /** With what; none where the hospital's staff did it. */
    public @Nullable DeviceName getDevice() {
        return told.flatMap(Told::device).orElse(null);
    }

    public @Nullable String getPlace() {
        return told.flatMap(Told::place).orElse(null);
    }

    public @Nullable String getAddress() {
        return told.flatMap(Told::address).orElse(null);
    }

    public String getNotice() {
        return notice;
    }
}
