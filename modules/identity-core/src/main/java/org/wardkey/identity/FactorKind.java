package org.wardkey.identity;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Which kind of second factor: a short word that is stored and that the text bundles translate. Not an enumeration,
 * because a new factor module brings its own without an edit here.
 *
 * @param name 2 to 24 small letters and hyphens, such as {@code authenticator-app}
 */
public record FactorKind(String name) implements Serializable {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z-]{1,23}");

    public FactorKind {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("not a factor kind: " + name);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
