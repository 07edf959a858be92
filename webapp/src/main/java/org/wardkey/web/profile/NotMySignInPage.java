package org.wardkey.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardkey.oversight.audit.OwnSignIns;
import org.wardkey.oversight.audit.SignInEntry;
import org.wardkey.web.gate.Visitor;

/** Where a person says that one of their sign-ins was not them, with one button. */
@Named
@RequestScoped
public class NotMySignInPage {

    private static final Pattern ENTRY = Pattern.compile("[1-9][0-9]{0,17}");

    @Inject
    private OwnSignIns signIns;

    @Inject
    private AttemptWords words;

    @Inject
    private Visitor visitor;

    /** Which one, in the address that led here, and then in the form. */
    @Inject
    @ManagedProperty("#{param.entry}")
    private @Nullable String entry;

    private @Nullable Attempt attempt;

    @PostConstruct
    void look() {
        attempt = Optional.ofNullable(entry)
                .filter(number -> ENTRY.matcher(number).matches())
                .flatMap(number -> signIns.doubtful(visitor.person().account(), Long.parseLong(number)))
                .map(this::shown)
                .orElse(null);
    }

    public String confirm() {
        Attempt doubted = attempt;
        boolean done = doubted != null
                && signIns.doubt(visitor.person().account(), doubted.id(), visitor.origin(), visitor.goesOn());
        return done ? Visitor.to("/profile/password") + "&not-me=true" : Visitor.to("/profile/sign-ins");
    }

    /** The sign-in; none where it is not the person's, or they have said so before. */
    public @Nullable Attempt getAttempt() {
        return attempt;
    }

    private Attempt shown(SignInEntry one) {
        return words.of(one, false);
    }
}
