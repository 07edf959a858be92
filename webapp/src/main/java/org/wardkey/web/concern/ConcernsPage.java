package org.wardkey.web.concern;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;
import org.wardkey.identity.concern.Concern;
import org.wardkey.identity.concern.OpenConcerns;
import org.wardkey.web.gate.Visitor;

/** What people said was not them, and nobody has looked into. */
@Named
@RequestScoped
public class ConcernsPage {

    @Inject
    private OpenConcerns concerns;

    @Inject
    private Visitor visitor;

    private @Nullable LazyDataModel<Concern> open;

    @PostConstruct
    void list() {
        open = new ConcernModel(concerns, visitor.person().account(), visitor.origin());
    }

    /** Those that are open, read as the table turns its pages. */
    public @Nullable LazyDataModel<Concern> getOpen() {
        return open;
    }
}
