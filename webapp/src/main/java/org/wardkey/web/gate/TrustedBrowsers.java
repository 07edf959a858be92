package org.wardkey.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardkey.identity.trust.TrustSettings;
import org.wardkey.identity.trust.TrustToken;

/** What a browser has from those who had it trusted, in a cookie of its own: a family's tablet has several people. */
@ApplicationScoped
class TrustedBrowsers {

    private static final int MOST = 5;
    private static final String BETWEEN = "~";

    @Inject
    private TrustSettings settings;

    /** What the browser brings. */
    List<TrustToken> of(HttpServletRequest request) {
        return Cookies.read(request, Cookies.TRUSTED).stream()
                .flatMap(value -> Stream.of(value.split(Pattern.quote(BETWEEN), MOST + 1)))
                .limit(MOST)
                .flatMap(text -> TrustToken.read(text).stream())
                .toList();
    }

    /** Gives the browser a token, in the place of the one that it had of that trust. */
    void give(TrustToken token, HttpServletRequest request, HttpServletResponse response) {
        String value = Stream.concat(
                        Stream.of(token),
                        of(request).stream().filter(other -> !other.series().equals(token.series())))
                .limit(MOST)
                .map(TrustToken::text)
                .collect(Collectors.joining(BETWEEN));
        Cookies.write(request, response, Cookies.TRUSTED, value, settings.lifetime());
    }
}
