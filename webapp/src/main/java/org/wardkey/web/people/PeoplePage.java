package org.wardkey.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.account.PersonQuery;
import org.wardkey.identity.people.People;
import org.wardkey.identity.people.PersonFound;
import org.wardkey.web.gate.Visitor;

/**
 * Finds a person. What is typed goes by the form and never by an address (invariant 4); the table's pages bring the form
 * along.
 */
@Named
@RequestScoped
public class PeoplePage {

    private static final String WHO = "form:who";
    private static final String KIND = "form:kind";
    private static final String STATE = "form:state";

    @Inject
    private People people;

    @Inject
    private Visitor visitor;

    /** What came with the request: the table turns its pages without the other fields being taken in. */
    @Inject
    @ManagedProperty("#{param}")
    private Map<String, String> sent;

    private PersonQuery query = new PersonQuery("", Optional.empty(), Optional.empty());
    private List<PersonFound> found = List.of();
    private LazyDataModel<PersonFound> model = new FoundModel(found);

    @PostConstruct
    void search() {
        query = new PersonQuery(sent(WHO), chosen(PersonKind.values(), KIND), chosen(AccountState.values(), STATE));
        found = people.find(query, visitor.person().account(), visitor.origin());
        model = new FoundModel(found);
    }

    /** Nothing is left to do when the form comes. */
    public void find() {
        // The search is done as soon as the page is asked for.
    }

    /** Whether anybody was looked for. */
    public boolean isAsked() {
        return query.asks();
    }

    /** Whether there may be more than are shown. */
    public boolean isMore() {
        return found.size() >= People.MOST;
    }

    public LazyDataModel<PersonFound> getFound() {
        return model;
    }

    /** Read from the form, for the field to show it again. */
    public String getWho() {
        return query.text();
    }

    /** Was read before. */
    public void setWho(@Nullable String who) {
        // See search.
    }

    public @Nullable PersonKind getKind() {
        return query.kind().orElse(null);
    }

    /** Was read before. */
    public void setKind(@Nullable PersonKind kind) {
        // See search.
    }

    public @Nullable AccountState getState() {
        return query.state().orElse(null);
    }

    /** Was read before. */
    public void setState(@Nullable AccountState state) {
        // See search.
    }

    public List<PersonKind> getKinds() {
        return List.of(PersonKind.values());
    }

    public List<AccountState> getStates() {
        return List.of(AccountState.values());
    }

    private String sent(String field) {
        return Optional.ofNullable(sent.get(field)).orElse("");
    }

    private <E extends Enum<E>> Optional<E> chosen(E[] all, String field) {
        return Arrays.stream(all).filter(one -> one.name().equals(sent(field))).findFirst();
    }
}
