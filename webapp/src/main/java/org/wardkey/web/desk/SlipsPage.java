package org.wardkey.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;
import org.wardkey.identity.activation.WaitingSlip;
import org.wardkey.identity.activation.WaitingSlips;
import org.wardkey.web.gate.Visitor;

/** Whose slip is not used yet. */
@Named
@RequestScoped
public class SlipsPage {

    @Inject
    private WaitingSlips slips;

    @Inject
    private Visitor visitor;

    private @Nullable LazyDataModel<WaitingSlip> waiting;

    @PostConstruct
    void list() {
        waiting = new WaitingSlipModel(slips, visitor.person().account(), visitor.origin());
    }

    /** Those who wait, read as the table turns its pages. */
    public @Nullable LazyDataModel<WaitingSlip> getWaiting() {
        return waiting;
    }
}
