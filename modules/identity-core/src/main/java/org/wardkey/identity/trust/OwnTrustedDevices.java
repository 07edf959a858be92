package org.wardkey.identity.trust;

import static org.wardkey.identity.event.SecurityEvent.Action.DEVICE_TRUST_ENDED;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.FactorName;

/** A person's trusted devices: which there are, their names, and their end. To trust less needs no proof. */
@Stateless
public class OwnTrustedDevices {

    @Inject
    private TrustedDeviceTable table;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /** The person's, the last used first. */
    public List<TrustedDevice> of(AccountId self) {
        return table.of(self, clock.instant()).stream()
                .map(TrustedDeviceRow::shown)
                .toList();
    }

    /** Gives one of the person's a name. Answers whether it is there. */
    public boolean rename(AccountId self, long device, FactorName name) {
        return table.rename(self, device, name.text());
    }

    /** Ends one of the person's. Answers whether it was there. */
    public boolean end(AccountId self, long device, Origin origin) {
        boolean ended = table.end(self, device);
        tell(ended ? Outcome.DONE : Outcome.REFUSED, self, origin, "one");
        return ended;
    }

    /** Ends all of the person's. */
    public void endAll(AccountId self, Origin origin) {
        table.endAll(self);
        tell(Outcome.DONE, self, origin, "all");
    }

    private void tell(Outcome outcome, AccountId self, Origin origin, String which) {
        events.fire(SecurityEvent.own(DEVICE_TRUST_ENDED, outcome, self, origin, clock.instant())
                .with(TrustedDevices.KIND)
                .with(which));
    }
}
