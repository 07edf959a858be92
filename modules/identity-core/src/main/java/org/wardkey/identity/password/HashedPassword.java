package org.wardkey.identity.password;

/**
 * A password hash with its scheme, cost and salt, ready to be sealed and stored.
 *
 * @param phc the hash in PHC string format
 */
public record HashedPassword(String phc) {

    @Override
    public String toString() {
        return "HashedPassword";
    }
}
