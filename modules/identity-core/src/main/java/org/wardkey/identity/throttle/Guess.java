package org.wardkey.identity.throttle;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;

/**
 * Something that can be guessed: one authenticator of one account. Each is counted apart, so that a stranger's wrong
 * passwords use up nobody's codes (invariant 6).
 */
public final class Guess {

    /** The password. */
    public static final String PASSWORD = "password";

    /** The code on a slip. */
    public static final String ACTIVATION_CODE = "activation-code";

    static final String OF_NOBODY = "nobody/";

    private final String what;
    private final String whose;
    private final Optional<AccountId> account;
    private final boolean watched;
    private final List<String> earlier;

    private Guess(String what, String whose, Optional<AccountId> account, boolean watched, List<String> earlier) {
        this.what = what;
        this.whose = whose;
        this.account = account;
        this.watched = watched;
        this.earlier = earlier;
    }

    /** An authenticator of an account. */
    public static Guess of(Account account, String what) {
        return new Guess(
                what, "account/" + account.id().value(), Optional.of(account.id()), account.isWatched(), List.of());
    }

    /** A factor of an account. */
    public static Guess of(Account account, FactorKind kind) {
        return of(account, kind.name());
    }

    /** The same factor where it stands for both steps. */
    public static Guess alone(Account account, FactorKind kind) {
        return of(account, alone(kind));
    }

    /** What a factor is called where it stands for both steps. */
    public static String alone(FactorKind kind) {
        return kind.name() + "-alone";
    }

    /**
     * The same of nobody: what was typed belongs to no account. It is counted all the same, so that a wait tells nothing.
     *
     * @param indexes the blind indexes of what was typed, the present key's first
     */
    static Guess ofNobody(List<byte[]> indexes, String what) {
        List<String> names = indexes.stream()
                .map(index ->
                        OF_NOBODY + Base64.getUrlEncoder().withoutPadding().encodeToString(index))
                .toList();
        return new Guess(what, names.get(0), Optional.empty(), true, names.subList(1, names.size()));
    }

    String what() {
        return what;
    }

    /** The account, if it is one. */
    public Optional<AccountId> account() {
        return account;
    }

    /** Whether there may be failures to look for. */
    boolean watched() {
        return watched;
    }

    /** The tally of everybody who tries. */
    String tally() {
        return whose + '/' + what;
    }

    /** What the same tally may be called that was begun under an older key: it goes on under that name. */
    List<String> earlierTallies() {
        return earlier.stream().map(name -> name + '/' + what).toList();
    }

    /** The tally of the browser, if the account's owner signed in from it before: who hammers the account is not there. */
    Optional<String> tallyOfKnownBrowser(Origin origin) {
        return account.flatMap(origin::knownBrowser).map(browser -> tally() + '/' + browser);
    }
}
