package org.wardkey.web.desk;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.activation.WaitingSlip;
import org.wardkey.identity.activation.WaitingSlips;

/** Gives the table the rows of the page that it shows, and no more. */
final class WaitingSlipModel extends LazyDataModel<WaitingSlip> {

    private static final long serialVersionUID = 1L;

    private final transient WaitingSlips slips;
    private final transient AccountId clerk;
    private final transient Origin origin;

    WaitingSlipModel(WaitingSlips slips, AccountId clerk, Origin origin) {
        this.slips = slips;
        this.clerk = clerk;
        this.origin = origin;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return slips.count(clerk);
    }

    @Override
    public List<WaitingSlip> load(int first, int rows, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return slips.latest(clerk, origin, first, rows);
    }

    @Override
    public String getRowKey(WaitingSlip slip) {
        return Long.toString(slip.account().value());
    }
}
