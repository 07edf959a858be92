package org.wardkey.web.browser.people;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was read from a QR code, taken apart as authenticator apps do (Google Authenticator, “Key URI Format”).
 *
 * @param issuer who the code is for: before the colon of the label
 * @param account whose code it is: after it
 * @param parameters what stands behind the question mark, decoded
 * @param raw the whole as it was read
 */
public record ScannedKey(String issuer, String account, Map<String, String> parameters, String raw) {

    /** Takes it apart; fails where an app would be at a loss. */
    public static ScannedKey read(String raw) {
        URI uri = URI.create(raw);
        if (!"otpauth".equals(uri.getScheme()) || !"totp".equals(uri.getHost())) {
            throw new AssertionError("no app opens " + uri.getScheme() + "://" + uri.getHost());
        }
        if (raw.indexOf('+') >= 0) {
            throw new AssertionError("a space is %20: some apps show a plus sign as it is");
        }
        String[] label = uri.getPath().substring(1).split(":", -1);
        if (label.length != 2) {
            throw new AssertionError("the label is issuer, colon, account");
        }
        Map<String, String> parameters = Arrays.stream(uri.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new ScannedKey(label[0], label[1].strip(), parameters, raw);
    }

    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
