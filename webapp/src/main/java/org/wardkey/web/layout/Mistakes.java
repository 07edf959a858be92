package org.wardkey.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which fields of a form that was just sent are wrong, for the marks beside them, the focus and the page's title. */
@Named
@RequestScoped
public class Mistakes {

    /** Whether anything is wrong: the page's title begins with it, because a screen reader begins with the title. */
    public boolean isAny() {
        return !FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    /** Whether a field, named by its client id, is wrong. */
    public boolean in(String field) {
        return !FacesContext.getCurrentInstance().getMessageList(field).isEmpty();
    }

    /** What is wrong with a field, in words. */
    public List<String> of(String field) {
        List<FacesMessage> messages = FacesContext.getCurrentInstance().getMessageList(field);
        messages.forEach(FacesMessage::rendered);
        return messages.stream().map(FacesMessage::getSummary).toList();
    }

    /** The ids of the texts that a screen reader says with a field. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        String ids = (hint == null || hint.isEmpty() ? "" : field + "-hint ") + (in(field) ? field + "-wrong" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /**
     * The attribute value that moves the focus to a field: to the first wrong one, or, where nothing is wrong, to the one
     * that asks for it. No value, no attribute.
     */
    public @Nullable String focus(String field, boolean wanted) {
        boolean here = isAny() ? first(field) : wanted;
        return here ? "autofocus" : null;
    }

    private static boolean first(String field) {
        var marked = FacesContext.getCurrentInstance().getClientIdsWithMessages();
        return marked.hasNext() && field.equals(marked.next());
    }
}
