package org.wardkey.web.concern;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.concern.Concern;
import org.wardkey.identity.concern.ConcernNote;
import org.wardkey.identity.concern.OpenConcerns;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;

/** One concern, and its end: with a note of what was found out. */
@Named
@RequestScoped
public class ConcernPage {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    @Inject
    private OpenConcerns concerns;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    /** Which, in the address that led here, and then in the form. */
    @Inject
    @ManagedProperty("#{param.of}")
    private @Nullable String of;

    private @Nullable Concern concern;
    private @Nullable String note;

    @PostConstruct
    void look() {
        concern = Optional.ofNullable(of)
                .filter(number -> NUMBER.matcher(number).matches())
                .flatMap(number -> concerns.find(Long.parseLong(number), self(), visitor.origin()))
                .orElse(null);
    }

    public @Nullable String close() {
        Concern open = concern;
        if (open == null) {
            return null;
        }
        Optional<ConcernNote> read = ConcernNote.read(note == null ? "" : note);
        if (read.isEmpty()) {
            texts.error("form:note", "concerns.note-unfit", ConcernNote.LONGEST);
            return null;
        }
        if (open.account().equals(self())) {
            texts.error("form:note", "concerns.own");
            return null;
        }
        if (!concerns.close(open.id(), read.get(), self(), visitor.origin())) {
            concern = null;
            return null;
        }
        return Visitor.to("/people/concerns") + "&done=closed";
    }

    /** The concern; none where it is closed, or was never there. */
    public @Nullable Concern getConcern() {
        return concern;
    }

    /** Which kind of factor was suspended, if one was. */
    public @Nullable String getSuspended() {
        return concern == null
                ? null
                : concern.suspended().map(FactorKind::name).orElse(null);
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    private AccountId self() {
        return visitor.person().account();
    }
}
