package org.wardkey.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.wardkey.oversight.audit.SignInEntry;
import org.wardkey.web.language.Texts;

/** Says an attempt to sign in in words. */
@RequestScoped
public class AttemptWords {

    @Inject
    private Texts texts;

    @Inject
    private PlaceWords places;

    /** @param doubted whether its owner has said that it was not them */
    public Attempt of(SignInEntry entry, boolean doubted) {
        var device = entry.deviceName();
        String factor = entry.factor() == null ? "password" : entry.factor().name();
        return new Attempt(
                entry.id(),
                texts.time(entry.at()),
                entry.ledIn(),
                entry.passwordWasRight() && !doubted,
                doubted,
                texts.of("sign-ins." + entry.outcome() + '.' + entry.action()),
                texts.of("sign-ins.with." + factor),
                texts.of(
                        "sign-ins.device",
                        texts.of("browser." + device.browser().key()),
                        texts.of("system." + device.system().key())),
                entry.address(),
                places.of(entry.address()));
    }
}
