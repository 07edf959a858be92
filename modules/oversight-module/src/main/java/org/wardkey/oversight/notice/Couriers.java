package org.wardkey.oversight.notice;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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

    /** The ways that there are, set up or not. */
    Set<LoginIdentifier.Kind> channels() {
        return all.stream()
                .map(Courier::channel)
                .collect(toCollection(() -> EnumSet.noneOf(LoginIdentifier.Kind.class)));
    }

    /** The one that carries to such addresses. */
    Optional<Courier> of(LoginIdentifier.Kind channel) {
        return open().filter(courier -> courier.channel() == channel).findFirst();
    }

    private Stream<Courier> open() {
        return all.stream().filter(Courier::isOpen);
    }
}
