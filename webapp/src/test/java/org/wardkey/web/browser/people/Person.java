package org.wardkey.web.browser.people;

import java.util.List;
import java.util.Optional;
import org.wardkey.web.phone.Phone;

/**
 * Somebody with an account, and what is in their head, on their phone and among their papers.
 *
 * @param name their name
 * @param identifier what they sign in with
 * @param password their password
 * @param app the authenticator app on their phone, if they have set one up
 * @param backupCodes the codes on their sheet
 */
public record Person(String name, String identifier, String password, Optional<Phone> app, List<String> backupCodes) {

    /** The phone of a person who has set one up. */
    public Phone phone() {
        return app.orElseThrow();
    }
}
