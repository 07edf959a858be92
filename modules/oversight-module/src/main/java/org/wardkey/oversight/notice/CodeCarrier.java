package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Locale;
import org.wardkey.identity.RandomName;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.contact.ContactCode;
import org.wardkey.identity.contact.ContactMessenger;

/** Brings codes to addresses that are to be contacts, by the couriers of letters: at once, and once. */
@ApplicationScoped
class CodeCarrier implements ContactMessenger {

    private static final System.Logger LOG = System.getLogger(CodeCarrier.class.getName());

    private Couriers couriers;
    private CodeLetterWriter writer;
    private SecureRandom random;

    @Inject
    CodeCarrier(Couriers couriers, CodeLetterWriter writer, SecureRandom random) {
        this.couriers = couriers;
        this.writer = writer;
        this.random = random;
    }

    @SuppressWarnings("NullAway.Init")
    protected CodeCarrier() {
        // for the container's proxy
    }

    @Override
    public boolean reaches(LoginIdentifier.Kind kind) {
        return couriers.of(kind).isPresent();
    }

    @Override
    public boolean send(LoginIdentifier to, ContactCode code, Locale language) {
        Letter letter = writer.write(code, language, RandomName.draw(random), to);
        Carried carried = couriers.of(to.kind())
                .map(courier -> courier.carry(letter))
                .orElseGet(() -> new Carried.Away("no courier"));
        if (!(carried instanceof Carried.Taken)) {
            LOG.log(Level.WARNING, "A code for a new address could not be carried: {0}", carried);
        }
        return carried instanceof Carried.Taken;
    }
}
