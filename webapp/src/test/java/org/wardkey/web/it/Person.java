package org.wardkey.web.it;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Secret;
import org.wardkey.web.phone.Phone;

/**
 * A person and what they hold in their hands.
 *
 * @param enrolments where they set up a factor
 * @param account their account
 * @param identifier what they type to say who they are
 * @param app their phone's authenticator app, if they set one up
 * @param backupCodes what they printed, as it was shown
 */
public record Person(
        Enrolments enrolments,
        AccountId account,
        String identifier,
        @Nullable Phone app,
        List<String> backupCodes) {

    /** The same person with an authenticator app, set up by the portal's own service, and backup codes. */
    public Person withAuthenticator() {
        return enrolments.setUp(this);
    }

    Secret password() {
        return Secret.of(People.PASSWORD);
    }

    Phone phone() {
        return Objects.requireNonNull(app, "this person has no authenticator app");
    }

    String code(Instant at) {
        return phone().code(at);
    }

    String backupCode(int index) {
        return backupCodes.get(index);
    }
}
