package org.wardkey.web.concern;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.concern.Concern;
import org.wardkey.identity.concern.OpenConcerns;

/** Gives the table the rows of the page that it shows, and no more. */
final class ConcernModel extends LazyDataModel<Concern> {

    private static final long serialVersionUID = 1L;

    private final transient OpenConcerns concerns;
    private final transient AccountId clerk;
    private final transient Origin origin;

    ConcernModel(OpenConcerns concerns, AccountId clerk, Origin origin) {
        this.concerns = concerns;
        this.clerk = clerk;
        this.origin = origin;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return concerns.count(clerk, origin);
    }

    @Override
    public List<Concern> load(int first, int rows, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return concerns.latest(clerk, origin, first, rows);
    }

    @Override
    public String getRowKey(Concern concern) {
        return Long.toString(concern.id());
    }
}
