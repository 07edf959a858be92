package org.wardkey.web.planted;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.wardkey.identity.account.Account;

/** Hands an entity to a page, and lives as long as a session. */
@Named
@SessionScoped
public class LeakyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    public Account getAccount() {
        throw new IllegalStateException();
    }
}
