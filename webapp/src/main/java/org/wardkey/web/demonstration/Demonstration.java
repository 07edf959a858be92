package org.wardkey.web.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.activation.Activation;
import org.wardkey.identity.activation.ActivationOutcome;
import org.wardkey.identity.activation.Registration;
import org.wardkey.identity.settings.Mode;

/**
 * In demonstration mode: makes the people at the first start, through the same services that make real ones, and tells
 * on the console how to sign in as each.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class Demonstration {

    @Inject
    private Mode mode;

    @Inject
    private Accounts accounts;

    @Inject
    private Registration registration;

    @Inject
    private Activation activation;

    @Inject
    private DemonstrationAuthenticators authenticators;

    @PostConstruct
    void start() {
        if (mode != Mode.DEMONSTRATION) {
            return;
        }
        List<DemonstrationPerson> people = DemonstrationPerson.all();
        people.stream()
                .filter(person -> accounts.find(person.account().identifiers()).isEmpty())
                .forEach(this::make);
        System.out.println(console(people));
    }

    private void make(DemonstrationPerson person) {
        var registered = registration.register(person.account());
        try (var password = Secret.of(person.password())) {
            var outcome = activation.activate(
                    person.identifiers().get(0), registered.code().grouped(), password, Origin.server());
            if (!(outcome instanceof ActivationOutcome.Activated)) {
                throw new IllegalStateException("a demonstration person could not be activated: " + outcome);
            }
        }
        if (person.withAuthenticator()) {
            authenticators.enrol(registered.account(), person);
        }
    }

    private String console(List<DemonstrationPerson> people) {
        var text = new StringBuilder("\n  Demonstration mode: made-up people, not for real ones.\n\n");
        for (DemonstrationPerson person : people) {
            text.append(String.format(
                    "  %-15s %-44s %-26s %s%n",
                    person.account().name(),
                    String.join(" or ", person.identifiers()),
                    person.password(),
                    authenticators
                            .key(person)
                            .map(key -> "code: /demonstration, or this key in an app: " + key)
                            .orElse("no second factor yet")));
        }
        return text.toString();
    }
}
