package org.wardkey.identity.session;

/**
 * How the session of who acts goes on after an act that ends all others. It is a part of the act's transaction: where that
 * session was itself ended meanwhile, this fails and the act is not done.
 */
@FunctionalInterface
public interface GoesOn {

    /** Goes on in this epoch, the account's new one. */
    void in(int epoch);
}
