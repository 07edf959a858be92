package org.wardkey.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.authority.Right;
import org.wardkey.identity.people.Act;
import org.wardkey.identity.people.PersonRecord;
import org.wardkey.identity.session.OwnSession;
import org.wardkey.identity.throttle.Wait;
import org.wardkey.identity.trust.TrustedDevice;
import org.wardkey.oversight.audit.AuditReading;
import org.wardkey.oversight.audit.DeviceName;
import org.wardkey.oversight.audit.SignInEntry;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.web.profile.Attempt;
import org.wardkey.web.profile.AttemptWords;
import org.wardkey.web.profile.FactorWords;
import org.wardkey.web.profile.ShownFactor;

/** A person's record: how their account is, at a glance, and what can be done. */
@Named
@RequestScoped
public class RecordPage {

    private static final int ATTEMPTS = 10;

    @Inject
    private RecordOpener opener;

    @Inject
    private AuditReading reading;

    @Inject
    private Visitor visitor;

    @Inject
    private FactorWords factorWords;

    @Inject
    private AttemptWords attemptWords;

    @Inject
    private Texts texts;

    /** What was done just now, in the address. */
    @Inject
    @ManagedProperty("#{param.done}")
    private @Nullable String done;

    private @Nullable PersonRecord record;
    private List<Attempt> attempts = List.of();

    @PostConstruct
    void look() {
        record = opener.open().orElse(null);
        if (record != null) {
            List<SignInEntry> entries = reading.recentSignIns(record.account(), ATTEMPTS, OptionalLong.empty());
            attempts =
                    entries.stream().map(entry -> attemptWords.of(entry, false)).toList();
        }
    }

    /** The record; none where there is no such account. */
    public @Nullable PersonRecord getRecord() {
        return record;
    }

    /** What was done just now, if something was. */
    public @Nullable Act getDone() {
        return Optional.ofNullable(done).flatMap(Act::named).orElse(null);
    }

    /** Their roles in words, but for the one that comes with being who they are. */
    public String getRoles() {
        return known().roles().stream()
                .filter(Role::administrative)
                .sorted()
                .map(role -> texts.of("role." + role))
                .collect(Collectors.joining(", "));
    }

    public boolean isOpen() {
        return known().state() == AccountState.ACTIVE;
    }

    public String getSince() {
        return texts.time(known().since());
    }

    public List<ShownFactor> getFactors() {
        return known().factors().stream().map(factorWords::of).toList();
    }

    public List<Stop> getWaits() {
        return known().waits().stream().map(this::stop).toList();
    }

    public List<Used> getDevices() {
        return known().devices().stream().map(this::used).toList();
    }

    public List<Used> getSessions() {
        return known().sessions().stream().map(this::used).toList();
    }

    /** Their latest attempts to sign in, and those of others. */
    public List<Attempt> getAttempts() {
        return attempts;
    }

    /** What this member of staff can do now. */
    public List<Act> getActs() {
        return Act.of(known(), visitor.person().roles());
    }

    /** The act that stands beside each factor. */
    public Act getSuspending() {
        return Act.SUSPEND_FACTOR;
    }

    /** Whether it is the visitor's own record: whatever is to be done here, somebody else does. */
    public boolean isOwn() {
        return known().account().equals(visitor.person().account());
    }

    /** Whether this member of staff looks into what people said was not them. */
    public boolean isConcerning() {
        return known().concerns() > 0
                && Right.HANDLE_CONCERNS.isOf(visitor.person().roles());
    }

    private PersonRecord known() {
        PersonRecord open = record;
        if (open == null) {
            throw new IllegalStateException("there is no record to show");
        }
        return open;
    }

    private Stop stop(Wait wait) {
        return new Stop(
                texts.of("people.guessed." + wait.what().replace("-alone", "")),
                wait.failures(),
                wait.until()
                        .map(until -> texts.of("people.wait-until", texts.time(until)))
                        .orElseGet(() -> texts.of("people.wait-ever")));
    }

    private Used used(TrustedDevice device) {
        return used(device.device(), device.lastUsed());
    }

    private Used used(OwnSession session) {
        return used(session.device(), session.lastUsed());
    }

    private Used used(String device, Instant last) {
        DeviceName name = DeviceName.of(device);
        return new Used(
                texts.of(
                        "sign-ins.device",
                        texts.of("browser." + name.browser().key()),
                        texts.of("system." + name.system().key())),
                texts.time(last));
    }

    /** What is not compared for a while, in words. */
    public record Stop(String what, int failures, String until) {}

    /** A device or a session in words. */
    public record Used(String device, String lastUsed) {}
}
