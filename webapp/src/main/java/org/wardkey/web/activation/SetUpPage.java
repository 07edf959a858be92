package org.wardkey.web.activation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.account.TypedIdentifier;
import org.wardkey.identity.activation.ActivationOutcome;
import org.wardkey.identity.activation.FirstAdministrator;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Language;
import org.wardkey.web.language.Texts;
import org.wardkey.web.password.PasswordWords;

/** Where the link that is printed at the first start leads: the first administrator's name, e-mail and password. */
@Named
@RequestScoped
public class SetUpPage {

    @Inject
    private FirstAdministrator administrator;

    @Inject
    private Visitor visitor;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    @Inject
    private PasswordWords words;

    private @Nullable String token;
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String password;

    /** It decides what the page is made of, so it has to be known before Faces reads the fields. */
    @PostConstruct
    void load() {
        // As Faces sees the request: its form was taken in at the gate, and the container's own request has none.
        token = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("token");
    }

    /** Whether the link that led here is good. */
    public boolean isOpen() {
        return token != null && administrator.opens(Secret.of(token));
    }

    public @Nullable String create() {
        Optional<LoginIdentifier> address = TypedIdentifier.read(email == null ? "" : email).stream()
                .filter(EmailAddress.class::isInstance)
                .findFirst();
        if (address.isEmpty()) {
            texts.error("form:email", "set-up.not-an-address");
        }
        boolean named = name != null && NewAccount.isName(name);
        if (!named) {
            texts.error("form:name", "set-up.no-name");
        }
        if (address.isEmpty() || !named || name == null || token == null) {
            return null;
        }
        var person = new NewAccount(
                PersonKind.STAFF,
                name,
                language.getLocale(),
                Set.of(Role.ADMINISTRATOR),
                List.of(address.get()),
                List.of(address.get()));
        ActivationOutcome outcome;
        try (var secret = Secret.of(password == null ? "" : password)) {
            outcome = administrator.create(Secret.of(token), person, secret, visitor.origin());
        }
        if (outcome instanceof ActivationOutcome.Activated) {
            return Visitor.to("/sign-in") + "&activated=true";
        }
        if (outcome instanceof ActivationOutcome.Unfit unfit) {
            words.show("form:password", unfit.faults());
        }
        return null;
    }

    public @Nullable String getToken() {
        return token;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** Never sent back. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
