package org.wardkey.web.people;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.wardkey.identity.people.PersonFound;

/** Gives the table the rows of the page that it shows. */
final class FoundModel extends LazyDataModel<PersonFound> {

    private static final long serialVersionUID = 1L;

    private final transient List<PersonFound> found;

    FoundModel(List<PersonFound> found) {
        this.found = found;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return found.size();
    }

    @Override
    public List<PersonFound> load(int first, int rows, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return found.stream().skip(first).limit(rows).toList();
    }

    @Override
    public String getRowKey(PersonFound person) {
        return Long.toString(person.account().value());
    }
}
