package org.wardkey.web.demonstration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.wardkey.identity.settings.Mode;
import org.wardkey.web.language.Texts;

/** The people of the demonstration, for the sign-in page and the page with their codes; nobody in production. */
@Named("demonstration")
@RequestScoped
public class DemonstrationBean {

    @Inject
    private Mode mode;

    @Inject
    private DemonstrationAuthenticators authenticators;

    @Inject
    private Texts texts;

    /** Opens the page with the codes, which in production does not exist. */
    public void open() {
        if (mode != Mode.DEMONSTRATION) {
            FacesContext faces = FacesContext.getCurrentInstance();
            try {
                faces.getExternalContext().responseSendError(404, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }
    }

    public List<Card> getPeople() {
        return mode == Mode.DEMONSTRATION
                ? DemonstrationPerson.all().stream().map(this::card).toList()
                : List.of();
    }

    private Card card(DemonstrationPerson person) {
        return new Card(
                person.account().name(),
                texts.of("kind." + person.account().kind()),
                String.join(" · ", person.identifiers()),
                person.password(),
                authenticators.code(person).orElse(""),
                authenticators.key(person).orElse(""));
    }

    /**
     * What a visitor needs to sign in as a person.
     *
     * @param code the code of now; empty for who has no authenticator app
     * @param key the key for an app of the visitor's own; empty likewise
     */
    public record Card(String name, String role, String identifier, String password, String code, String key) {

        public String getName() {
            return name;
        }

        public String getRole() {
            return role;
        }

        public String getIdentifier() {
            return identifier;
        }

        public String getPassword() {
            return password;
        }

        public String getCode() {
            return code;
        }

        public String getKey() {
            return key;
        }
    }
}
