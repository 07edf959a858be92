package org.wardkey.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.session.OwnSession;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.signin.OwnSessions;
import org.wardkey.oversight.audit.DeviceName;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;

/** Where a person is signed in, with a button that ends it there (ASVS V7.5.2). */
@Named
@RequestScoped
public class SessionsPage {

    private static final String SELF = "/profile/sessions";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    @Inject
    private OwnSessions sessions;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private PlaceWords places;

    /** The session that a form is about. */
    @Inject
    @ManagedProperty("#{param.session}")
    private @Nullable String chosen;

    private @Nullable List<Shown> all;

    /** This session first, then the others, the last used first. */
    public List<Shown> getAll() {
        List<Shown> known = all;
        if (known == null) {
            long here = visitor.session().id();
            known = sessions.of(visitor.person()).stream()
                    .map(session -> shown(session, here))
                    .sorted((one, other) -> Boolean.compare(other.here(), one.here()))
                    .toList();
            all = known;
        }
        return known;
    }

    /** Whether a place is said of one of them. */
    public boolean isPlaced() {
        return getAll().stream().anyMatch(one -> !one.place().isEmpty());
    }

    public boolean isOthers() {
        return getAll().size() > 1;
    }

    public String end() {
        if (chosen != null && NUMBER.matcher(chosen).matches()) {
            long session = Long.parseLong(chosen);
            if (session == visitor.session().id()) {
                return Visitor.to("/sign-out");
            }
            sessions.end(visitor.person(), session, visitor.origin());
        }
        return Visitor.to(SELF) + "&done=one";
    }

    public String endOthers() {
        SignedIn person = visitor.person();
        sessions.endOthers(person, visitor.origin(), visitor.goesOn());
        return Visitor.to(SELF) + "&done=others";
    }

    private Shown shown(OwnSession session, long here) {
        var device = DeviceName.of(session.device());
        return new Shown(
                session.id(),
                session.id() == here,
                texts.of(
                        "sign-ins.device",
                        texts.of("browser." + device.browser().key()),
                        texts.of("system." + device.system().key())),
                session.address(),
                places.of(session.address()),
                texts.time(session.begunAt()),
                texts.time(session.lastUsed()));
    }

    /** A session in words; the place is empty where nobody knows. */
    public record Shown(
            long id, boolean here, String device, String address, String place, String since, String lastUsed) {}
}
