package org.wardkey.identity.password;

import java.text.Normalizer;
import org.wardkey.identity.Secret;

/** Unicode form NFKC, so that a password typed on another keyboard is the same (NIST SP 800-63B-4 section 3.1.1.2). */
final class NormalForm {

    /**
     * The longest text that is read, in bytes of UTF-8: the longest password allowed, each character with a few combining
     * marks. It has to end somewhere, because sorting a run of combining marks takes the square of its length.
     */
    static final int LONGEST_BYTES = 16_384;

    private NormalForm() {}

    static boolean fits(Secret text) {
        return text.length() <= LONGEST_BYTES;
    }

    /**
     * The text in its one form.
     *
     * @throws IllegalArgumentException if it is longer than what is read
     */
    static String of(Secret text) {
        if (!fits(text)) {
            throw new IllegalArgumentException("a text of more than " + LONGEST_BYTES + " bytes");
        }
        return Normalizer.normalize(text.text(), Normalizer.Form.NFKC);
    }
}
