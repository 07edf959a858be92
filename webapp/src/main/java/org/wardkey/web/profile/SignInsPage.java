package org.wardkey.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.oversight.audit.AuditReading;
import org.wardkey.oversight.audit.OwnSignIns;
import org.wardkey.oversight.audit.SignInEntry;
import org.wardkey.web.gate.Visitor;

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
    private OwnSignIns own;

    @Inject
    private AttemptWords words;

    /** The entry that the page begins after, in the address. */
    @Inject
    @ManagedProperty("#{param.before}")
    private @Nullable String before;

    private @Nullable List<Attempt> attempts;

    /** The attempts of this page, the latest first. */
    public List<Attempt> getAttempts() {
        if (attempts == null) {
            AccountId self = visitor.person().account();
            List<SignInEntry> entries = reading.recentSignIns(self, PAGE, from());
            Set<Long> doubted = own.doubted(self, entries);
            attempts = entries.stream()
                    .map(entry -> words.of(entry, doubted.contains(entry.id())))
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

    private OptionalLong from() {
        return before == null || !ENTRY.matcher(before).matches()
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(before));
    }
}
