package org.wardkey.identity.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;

/** Everybody comes from one place, which is as usual as a test wants. */
public final class StandInArrivals extends Arrivals {

    private final List<AccountId> remembered = new ArrayList<>();
    private final List<Optional<AccountId>> asked = new ArrayList<>();
    private Measure measure = Measure.OFF;

    /** From now on the place is unusual. */
    public void unusual(Measure next) {
        measure = next;
    }

    /** Who was there when they got in. */
    public List<AccountId> remembered() {
        return remembered;
    }

    /** Whose places were looked for. */
    public List<Optional<AccountId>> asked() {
        return asked;
    }

    @Override
    public Arrival of(Optional<AccountId> who, Origin origin) {
        asked.add(who);
        return new Arrival(
                Somewhere.visit(Somewhere.KIEL),
                measure == Measure.OFF ? List.of() : List.of(Rule.NewCountry.NAME),
                measure);
    }

    @Override
    public void remember(AccountId who, Arrival arrival) {
        remembered.add(who);
    }
}
