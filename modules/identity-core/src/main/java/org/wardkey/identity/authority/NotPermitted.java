package org.wardkey.identity.authority;

import jakarta.ejb.ApplicationException;

/** Somebody asked for what they have no right to, by a way that no page of ours offers. The refusal is recorded. */
@ApplicationException(inherited = true)
public class NotPermitted extends SecurityException {

    private static final long serialVersionUID = 1L;

    NotPermitted(Right right) {
        super("this account has not the right " + right);
    }
}
