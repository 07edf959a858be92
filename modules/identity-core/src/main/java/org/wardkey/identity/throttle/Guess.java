package org.wardkey.identity.throttle;

import java.util.Base64;
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

    private Guess(String what, String whose, Optional<AccountId> account, boolean watched) {
        this.what = what;
        this.whose = whose;
        this.account = account;
        this.watched = watched;
    }

    /** An authenticator of an account. */
    public static Guess of(Account account, String what) {
        return new Guess(what, "account/" + account.id().value(), Optional.of(account.id()), account.isWatched());
    }

    /** A factor of an account. */
    public static Guess of(Account account, FactorKind kind) {
        return of(account, kind.name());
    }

    /**
     * The same of nobody: what was typed belongs to no account. It is counted all the same, so that a wait tells nothing.
     *
     * @param index the blind index of what was typed
     */
    static Guess ofNobody(byte[] index, String what) {
        String typed = Base64.getUrlEncoder().withoutPadding().encodeToString(index);
        return new Guess(what, OF_NOBODY + typed, Optional.empty(), true);
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

    /** The tally of the browser, if the account's owner signed in from it before: who hammers the account is not there. */
    Optional<String> tallyOfKnownBrowser(Origin origin) {
        return account.flatMap(origin::knownBrowser).map(browser -> tally() + '/' + browser);
    }
}
