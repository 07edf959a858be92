package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.wardkey.identity.account.LoginIdentifier;

/** Every courier that ops have set up. */
@ApplicationScoped
class Couriers {

    private Instance<Courier> all;

    @Inject
    Couriers(Instance<Courier> all) {
        this.all = all;
    }

    @SuppressWarnings("NullAway.Init")
    protected Couriers() {
        // for the container's proxy
    }

    /** Whether there is any: where there is none, people are told nothing. */
    boolean any() {
        return open().findAny().isPresent();
    }

    /** The one that carries to such addresses. */
    Optional<Courier> of(LoginIdentifier.Kind channel) {
        return open().filter(courier -> courier.channel() == channel).findFirst();
    }

    private Stream<Courier> open() {
        return all.stream().filter(Courier::isOpen);
    }
}
