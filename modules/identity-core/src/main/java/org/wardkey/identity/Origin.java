package org.wardkey.identity;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * Where a request came from, as far as the server can tell.
 *
 * <p>Both values are the client's word: they are cut to the length that is stored, and control characters, which could
 * forge lines in a log (ASVS V16.4.1), are replaced.
 *
 * @param address the network address of the client, at most 45 characters (the longest form of an IPv6 address)
 * @param device what the client says it is (its User-Agent header), at most 200 characters, empty if it says nothing
 * @param knownBrowser by account: the random name that the browser was given when that account's owner signed in from it
 */
public record Origin(String address, String device, Map<AccountId, String> knownBrowser) implements Serializable {

    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_DEVICE = 200;

    public Origin {
        address = printable(address, LONGEST_ADDRESS);
        device = printable(device, LONGEST_DEVICE);
        knownBrowser = Map.copyOf(knownBrowser);
    }

    /** A client that nobody signed in from before. */
    public Origin(String address, String device) {
        this(address, device, Map.of());
    }

    /** The random name of the browser, if that account's owner signed in from it before. */
    public Optional<String> knownBrowser(AccountId account) {
        return Optional.ofNullable(knownBrowser.get(account));
    }

    /** The server itself: start-up, timers, commands. */
    public static Origin server() {
        return new Origin("server", "");
    }

    private static String printable(String text, int longest) {
        var clean = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints()
                .limit(longest)
                .map(c -> breaksLine(c) ? '\uFFFD' : c)
                .takeWhile(c -> clean.length() + Character.charCount(c) <= longest)
                .forEachOrdered(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean breaksLine(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
