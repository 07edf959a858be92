package org.wardkey.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.oversight.audit.AuditReading;
import org.wardkey.oversight.audit.SignInEntry;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;

/** A person's own recent sign-ins and attempts. */
@Named
@RequestScoped
public class SignInsPage {

    private static final int PAGE = 20;

    @Inject
    private AuditReading reading;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private @Nullable Long before;
    private @Nullable List<Attempt> attempts;

    /** The attempts of this page, the latest first. */
    public List<Attempt> getAttempts() {
        if (attempts == null) {
            OptionalLong from = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            attempts = reading.recentSignIns(visitor.person().account(), PAGE, from).stream()
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

    private Attempt attempt(SignInEntry entry) {
        var device = entry.deviceName();
        boolean done = entry.outcome() == Outcome.DONE;
        String factor = entry.factor() == null ? "password" : entry.factor().name();
        return new Attempt(
                entry.id(),
                texts.time(entry.at()),
                done,
                texts.of(done ? "sign-ins.in" : "sign-ins.refused." + entry.action()),
                texts.of("sign-ins.with." + factor),
                texts.of(
                        "sign-ins.device",
                        texts.of("browser." + device.browser().key()),
                        texts.of("system." + device.system().key())),
                entry.address());
    }

    public @Nullable Long getBefore() {
        return before;
    }

    public void setBefore(@Nullable Long before) {
        this.before = before;
    }

    /** One attempt in words. */
    public record Attempt(
            long id, String time, boolean done, String what, String factor, String device, String address) {}
}
