package org.wardkey.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.RandomName;
import org.wardkey.identity.Secret;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.SealBroken;
import org.wardkey.identity.vault.Vault;

/**
 * Whose owner signed in from a browser before, in a sealed cookie of the browser. It opens nothing and saves no step: who
 * comes with it is counted apart from strangers who guess, and cannot be kept out by them (F21).
 */
@ApplicationScoped
class KnownBrowsers {

    /** How long a browser stays known after a sign-in. */
    private static final Duration LIFETIME = Duration.ofDays(180);

    /** A ward's machine has many users; a cookie has little room. Those marked last stay. */
    private static final int MOST = 12;

    private static final Binding COOKIE = new Binding("cookie.browser", "known");
    private static final Pattern MARK = Pattern.compile("([0-9]{1,19}) ([a-p]{32}) ([0-9]{1,12})");
    private static final String BETWEEN = ".";

    @Inject
    private Vault vault;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** The names that this browser was given, by the account whose owner signed in from it. */
    Map<AccountId, String> of(HttpServletRequest request) {
        return marks(request).collect(Collectors.toMap(Mark::account, Mark::name, (newer, older) -> newer));
    }

    /** Remembers that this account's owner signed in from this browser. */
    void remember(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        List<Mark> marks = marks(request).collect(Collectors.toCollection(ArrayList::new));
        Optional<Mark> before =
                marks.stream().filter(mark -> mark.account().equals(account)).findFirst();
        String name = before.map(Mark::name).orElseGet(() -> RandomName.draw(random));
        marks.removeIf(mark -> mark.account().equals(account));
        marks.add(0, new Mark(account, name, now));
        String value = marks.stream().limit(MOST).map(this::seal).collect(Collectors.joining(BETWEEN));
        Cookies.write(request, response, Cookies.BROWSER, value, LIFETIME);
    }

    private Stream<Mark> marks(HttpServletRequest request) {
        Instant oldest = clock.instant().minus(LIFETIME);
        return Cookies.read(request, Cookies.BROWSER).stream()
                .flatMap(value -> Stream.of(value.split(Pattern.quote(BETWEEN), MOST + 1)))
                .limit(MOST)
                .flatMap(text -> open(text).stream())
                .filter(mark -> mark.at().isAfter(oldest));
    }

    private String seal(Mark mark) {
        String text =
                mark.account().value() + " " + mark.name() + ' ' + mark.at().getEpochSecond();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(Secret.of(text), COOKIE));
    }

    private Optional<Mark> open(String text) {
        try {
            Matcher mark = MARK.matcher(
                    vault.open(Base64.getUrlDecoder().decode(text), COOKIE).text());
            return mark.matches()
                    ? Optional.of(new Mark(
                            new AccountId(Long.parseLong(mark.group(1))),
                            mark.group(2),
                            Instant.ofEpochSecond(Long.parseLong(mark.group(3)))))
                    : Optional.empty();
        } catch (SealBroken | IllegalArgumentException forged) {
            // Or of a key that is gone: then the browser is not known any more.
            return Optional.empty();
        }
    }

    private record Mark(AccountId account, String name, Instant at) {}
}
