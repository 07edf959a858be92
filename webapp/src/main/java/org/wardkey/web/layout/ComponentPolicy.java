package org.wardkey.web.layout;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/** Keeps the component library from sending a policy of its own on every page: one policy is the gate's to send. */
public class ComponentPolicy implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
    }
}
