package org.wardkey.web.it;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.wardkey.identity.account.AccountStates;

/** Login identifiers, by why a sign-in with them and a wrong password is refused. */
final class Refusals {

    private Refusals() {}

    static Map<String, String> of(People people, AccountStates states) {
        Person administrator = people.administrator();
        Person locked = people.doctor();
        Person disabled = people.doctor();
        states.lock(locked.account(), administrator.account(), "stolen phone", SignIns.WARD);
        states.disable(disabled.account(), administrator.account(), "has left", SignIns.WARD);
        Map<String, String> identifiers = new LinkedHashMap<>();
        identifiers.put("unknown", "nobody-" + UUID.randomUUID() + "@ward.example");
        identifiers.put("wrong password", people.doctor().identifier());
        identifiers.put("locked", locked.identifier());
        identifiers.put("disabled", disabled.identifier());
        identifiers.put("not activated", people.waitingDoctor().identifier());
        return identifiers;
    }
}
