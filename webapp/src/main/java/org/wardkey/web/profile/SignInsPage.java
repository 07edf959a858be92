package org.wardkey.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardkey.oversight.audit.AuditReading;
import org.wardkey.oversight.audit.SignInEntry;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;

/** A person's own recent sign-ins and attempts. */
@Named
@RequestScoped
public class SignInsPage {

    private static final int PAGE = 20;
    private static final Pattern ENTRY = Pattern.compile("[1-9][0-9]{0,17}");

    @Inject
    private AuditReading reading;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private PlaceWords places;

    /** The entry that the page begins after, in the address. */
    @Inject
    @ManagedProperty("#{param.before}")
    private @Nullable String before;

    private @Nullable List<Attempt> attempts;

    /** The attempts of this page, the latest first. */
    public List<Attempt> getAttempts() {
        if (attempts == null) {
            attempts = reading.recentSignIns(visitor.person().account(), PAGE, from()).stream()
                    .map(this::attempt)
                    .toList();
        }
        return attempts;
    }

    /** Where the next page starts, if there may be one. */
    public @Nullable Long getNext() {
        List<Attempt> shown = getAttempts();
        return shown.size() < PAGE ? null : shown.get(shown.size() - 1).id();
    }

    /** Whether a place is said of one of them. */
    public boolean isPlaced() {
        return getAttempts().stream().anyMatch(one -> !one.place().isEmpty());
    }

    private Attempt attempt(SignInEntry entry) {
        var device = entry.deviceName();
        String factor = entry.factor() == null ? "password" : entry.factor().name();
        return new Attempt(
                entry.id(),
                texts.time(entry.at()),
                entry.ledIn(),
                texts.of("sign-ins." + entry.outcome() + '.' + entry.action()),
                texts.of("sign-ins.with." + factor),
                texts.of(
                        "sign-ins.device",
                        texts.of("browser." + device.browser().key()),
                        texts.of("system." + device.system().key())),
                entry.address(),
                places.of(entry.address()));
    }

    private OptionalLong from() {
        return before == null || !ENTRY.matcher(before).matches()
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(before));
    }

    /** One attempt in words; the place is empty where nobody knows. */
    public record Attempt(
            long id,
            String time,
            boolean done,
            String what,
            String factor,
            String device,
            String address,
            String place) {}
}
