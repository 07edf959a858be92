package org.wardkey.identity.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Injected;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.InMemoryAccounts;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.password.HashedPassword;
import org.wardkey.identity.password.InMemoryPasswords;
import org.wardkey.identity.password.PasswordFault;
import org.wardkey.identity.password.Policies;

@DisplayName("Invariant 12: the first administrator")
class FirstAdministratorTest {

    private static final String PASSWORD = "key ring corridor";

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryPasswords passwords = new InMemoryPasswords();
    private final OneLink links = new OneLink();
    private final FirstAdministrator first =
            Injected.into(new FirstAdministrator(), accounts, links, passwords, Policies.ours());

    @Test
    void isMadeByTheLinkThatIsOfferedWhileThereIsNone() {
        Secret token = first.offer().orElseThrow();

        assertThat(first.opens(token)).isTrue();
        assertThat(create(token, PASSWORD)).isEqualTo(new ActivationOutcome.Activated());

        assertThat(accounts.anyActivated(Role.ADMINISTRATOR)).isTrue();
        assertThat(first.offer()).isEmpty();
        assertThat(first.opens(token)).isFalse();
    }

    @Test
    @DisplayName("is the last one whom a link makes: a good token opens nothing once there is an administrator")
    void noSecond() {
        Secret token = first.offer().orElseThrow();
        accounts.active(PersonKind.STAFF, "Somebody", new EmailAddress("other@hospital.example"), Role.ADMINISTRATOR);

        assertThat(first.opens(token)).isFalse();
        assertThat(create(token, PASSWORD)).isEqualTo(new ActivationOutcome.Refused());
        assertThat(links.redeemed).isZero();
    }

    @Test
    @DisplayName("is not offered again when the one there is was locked, or has left")
    void evenIfShut() {
        var somebody = accounts.waiting(
                PersonKind.STAFF, "Somebody", new EmailAddress("other@hospital.example"), Role.ADMINISTRATOR);
        assertThat(first.offer()).isPresent();

        accounts.shut(somebody, AccountState.LOCKED);

        assertThat(first.offer()).isEmpty();
    }

    @Test
    @DisplayName("is not made by a wrong token, whose use is recorded")
    void wrongToken() {
        first.offer();

        assertThat(create(Secret.of("guessed"), PASSWORD)).isEqualTo(new ActivationOutcome.Refused());

        assertThat(links.refused).isEqualTo(1);
        assertThat(accounts.anyActivated(Role.ADMINISTRATOR)).isFalse();
    }

    @Test
    @DisplayName("has a password by the policy, and the link stays good until then")
    void unfit() {
        Secret token = first.offer().orElseThrow();

        assertThat(create(token, "short"))
                .isEqualTo(new ActivationOutcome.Unfit(List.of(new PasswordFault.TooShort(8))));
        assertThat(create(token, "farida.khan")).isInstanceOf(ActivationOutcome.Unfit.class);
        assertThat(create(token, PASSWORD)).isEqualTo(new ActivationOutcome.Activated());
    }

    @Test
    @DisplayName("is an administrator")
    void nobodyElse() {
        Secret token = first.offer().orElseThrow();
        var clerk = person(Set.of(Role.REGISTRATION_DESK));

        assertThatThrownBy(() -> first.create(token, clerk, Secret.of(PASSWORD), Origin.server()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ActivationOutcome create(Secret token, String password) {
        return first.create(token, person(Set.of(Role.ADMINISTRATOR)), Secret.of(password), Origin.server());
    }

    private static NewAccount person(Set<Role> roles) {
        return new NewAccount(
                PersonKind.STAFF,
                "F. Khan",
                Locale.ENGLISH,
                roles,
                List.of(new EmailAddress("farida.khan@hospital.example")),
                List.of());
    }

    /** The link, without a database. */
    private final class OneLink extends SetupLinks {

        private static final String TOKEN = "token";

        private boolean used;
        private int redeemed;
        private int refused;

        @Override
        public Secret issue() {
            return Secret.of(TOKEN);
        }

        @Override
        public boolean matches(Secret token) {
            return !used && token.equals(Secret.of(TOKEN));
        }

        @Override
        public ActivationOutcome redeem(Secret token, NewAccount person, HashedPassword password, Origin origin) {
            redeemed++;
            used = true;
            accounts.activate(accounts.add(person).id());
            return new ActivationOutcome.Activated();
        }

        @Override
        public ActivationOutcome refused(Origin origin) {
            refused++;
            return new ActivationOutcome.Refused();
        }
    }
}
