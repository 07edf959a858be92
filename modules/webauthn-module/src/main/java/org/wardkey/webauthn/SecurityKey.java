package org.wardkey.webauthn;

import com.webauthn4j.data.AuthenticationData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.identity.factor.SecondFactor;
import org.wardkey.webauthn.SecurityKeys.Asked;

/**
 * The second factor that a security key or a passkey is. Its proof is the browser's answer, as JSON, in the place of a code.
 * One that made sure of its owner stands for the password, too.
 */
@ApplicationScoped
public class SecurityKey implements SecondFactor {

    public static final FactorKind KIND = new FactorKind("security-key");

    private static final String COPIED = "count did not rise";

    private SecurityKeys keys;
    private Accounts accounts;
    private Challenges challenges;
    private Ceremonies ceremonies;
    private KeySealing sealing;
    private Clock clock;

    @Inject
    SecurityKey(
            SecurityKeys keys,
            Accounts accounts,
            Challenges challenges,
            Ceremonies ceremonies,
            KeySealing sealing,
            Clock clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.sealing = sealing;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected SecurityKey() {
        // for the container's proxy
    }

    @Override
    public FactorKind kind() {
        return KIND;
    }

    @Override
    public boolean recognises(String typed) {
        return typed.startsWith("{");
    }

    @Override
    public Examined examine(AccountId account, String typed) {
        return examine(account, typed, Purpose.PROOF);
    }

    @Override
    public Optional<AccountId> owner(String typed) {
        return ceremonies
                .proof(typed)
                .flatMap(answer -> keys.find(KeySealing.digest(answer.getCredentialId())))
                .map(SecurityKeyRow::account);
    }

    @Override
    public Examined examineAlone(AccountId account, String typed) {
        return examine(account, typed, Purpose.BOTH_STEPS);
    }

    private Examined examine(AccountId account, String typed, Purpose purpose) {
        Optional<AuthenticationData> answer = ceremonies.proof(typed);
        Optional<Asked> asked = answer.flatMap(given -> Ceremonies.challenge(given.getCollectedClientData())
                .flatMap(challenge -> keys.find(KeySealing.digest(given.getCredentialId()), challenge)));
        if (asked.isEmpty()) {
            return new Examined.NoMatch();
        }
        Examined found = examine(account, answer.get(), asked.get(), purpose);
        if (!(found instanceof Examined.Match)) {
            challenges.take(asked.get().question());
        }
        return found;
    }

    private Examined examine(AccountId account, AuthenticationData answer, Asked asked, Purpose purpose) {
        SecurityKeyRow key = asked.key();
        if (!key.account().equals(account)
                || key.suspended()
                || !fits(asked.question(), purpose, account)
                || !names(answer, key, purpose)) {
            return new Examined.NoMatch();
        }
        if (!key.mayAnswer(asked.question())) {
            return new Examined.AlreadyUsed();
        }
        boolean ownerNeeded = purpose == Purpose.BOTH_STEPS;
        Verdict verdict = ceremonies.verify(answer, asked.question(), key.record(sealing.open(key)), ownerNeeded);
        if (verdict instanceof Verdict.Copied) {
            return new Stopped(this, account, key.id());
        }
        return verdict instanceof Verdict.Right right
                ? new Answered(this, asked, right.signCount(), clock.instant(), ownerNeeded)
                : new Examined.NoMatch();
    }

    private boolean fits(Question question, Purpose purpose, AccountId account) {
        Instant now = clock.instant();
        return purpose == Purpose.BOTH_STEPS ? question.asksNobody(purpose, now) : question.asks(purpose, account, now);
    }

    /** §7.2 step 6: a key that says whose it is means this account; where nobody is known yet, it has to say so. */
    private static boolean names(AuthenticationData answer, SecurityKeyRow key, Purpose purpose) {
        byte[] named = answer.getUserHandle();
        if (named == null || named.length == 0) {
            return purpose != Purpose.BOTH_STEPS;
        }
        return MessageDigest.isEqual(named, key.userHandle().getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public List<EnrolledFactor> enrolled(AccountId account) {
        return keys.of(account).stream().map(SecurityKeyRow::shown).toList();
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    /** A key that was stopped counts: its owner does not fall back to the password alone. */
    @Override
    public String presence() {
        return "select k.id from SecurityKeyRow k where k.account = a.id and k.removedAt is null";
    }

    @Override
    public boolean rename(AccountId account, long number, FactorName name) {
        return keys.rename(account, number, name);
    }

    @Override
    public boolean remove(AccountId account, long number) {
        return keys.remove(account, number, clock.instant());
    }

    @Override
    public boolean suspend(AccountId account, long number) {
        return keys.suspend(account, number, clock.instant());
    }

    @Override
    public int removeAll(AccountId account) {
        return keys.removeAll(account, clock.instant());
    }

    private boolean accept(Answered answer) {
        Asked asked = answer.asked();
        // A question of nobody's could be answered by keys of several people.
        return (!answer.ofNobody() || challenges.take(asked.question()))
                && keys.accept(asked.key().id(), asked.question().id(), answer.signCount(), answer.at());
    }

    /** Whoever has come in by one of the two is out again, and no device that they had trusted is trusted any more. */
    private boolean stop(AccountId account, long number) {
        boolean stopped = keys.suspend(account, number, clock.instant());
        if (stopped) {
            accounts.endSessions(account);
        }
        return stopped;
    }

    /** A right answer to a question that was not answered yet. */
    private record Answered(SecurityKey factor, Asked asked, long signCount, Instant at, boolean ofNobody)
            implements Examined.Match {

        @Override
        public boolean spend() {
            return factor.accept(this);
        }
    }

    /** A right answer of a key that there seem to be two of: neither is trusted any more. */
    private record Stopped(SecurityKey factor, AccountId account, long number) implements Examined.Suspected {

        @Override
        public String why() {
            return COPIED;
        }

        @Override
        public boolean stop() {
            return factor.stop(account, number);
        }
    }
}
