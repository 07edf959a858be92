package org.wardkey.identity.backupcode;

import static org.wardkey.identity.event.SecurityEvent.Action.BACKUP_CODES_ISSUED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.factor.SecondFactor;
import org.wardkey.identity.password.PasswordHasher;

/** Backup codes: they stand in for another factor when that is away, each once (invariant 2). */
@ApplicationScoped
public class BackupCodes implements SecondFactor {

    public static final FactorKind KIND = new FactorKind("backup-code");

    /** A person has one set, which has no name and is not taken away by itself. */
    private static final long ALL = 1;

    /** The salt of who has no codes, so that an attempt costs the same. */
    private static final byte[] NO_SALT = new byte[16];

    private BackupCodeSets sets;
    private PasswordHasher hasher;
    private SecureRandom random;
    private Clock clock;
    private Event<SecurityEvent> events;

    @Inject
    BackupCodes(
            BackupCodeSets sets, PasswordHasher hasher, SecureRandom random, Clock clock, Event<SecurityEvent> events) {
        this.sets = sets;
        this.hasher = hasher;
        this.random = random;
        this.clock = clock;
        this.events = events;
    }

    @SuppressWarnings("NullAway.Init")
    protected BackupCodes() {
        // for the container's proxy
    }

    @Override
    public FactorKind kind() {
        return KIND;
    }

    @Override
    public boolean recognises(String typed) {
        return BackupCode.read(typed).isPresent();
    }

    /** One slow hash, whether the account has codes or not. */
    @Override
    public Examined examine(AccountId account, String typed) {
        Optional<BackupCode> read = BackupCode.read(typed);
        if (read.isEmpty()) {
            return new Examined.NoMatch();
        }
        Optional<LiveSet> set = sets.live(account);
        byte[] digest =
                hasher.digest(read.get().digits(), set.map(LiveSet::salt).orElse(NO_SALT));
        Optional<LiveSet.Code> code = set.flatMap(s -> s.find(digest));
        if (code.isEmpty()) {
            return new Examined.NoMatch();
        }
        return code.get().usedAt().isPresent()
                ? new Examined.AlreadyUsed()
                : new Unused(sets, code.get().id(), clock.instant(), OptionalInt.of(left(set) - 1));
    }

    @Override
    public List<EnrolledFactor> enrolled(AccountId account) {
        return sets.live(account).stream()
                .map(set -> new EnrolledFactor(
                        new FactorId(KIND, ALL), "", set.issuedAt(), set.lastUsed(), OptionalInt.of(set.left())))
                .toList();
    }

    @Override
    public boolean standsAlone() {
        return false;
    }

    /** Codes that somebody else may hold are of no use to anybody: they go, and new ones are made. */
    @Override
    public boolean suspend(AccountId account, long number) {
        return removeAll(account) > 0;
    }

    @Override
    public int removeAll(AccountId account) {
        return sets.end(account, clock.instant());
    }

    /** How many codes the account has left; 0 if it never had any. */
    public int left(AccountId account) {
        return left(sets.live(account));
    }

    /** Makes ten codes: slow, about 0.4 s, so do it before the transaction. */
    public NewBackupCodes prepare() {
        return NewBackupCodes.prepare(hasher, random);
    }

    /**
     * Gives these codes to the account, in the caller's transaction; earlier ones stop working, and it is recorded. The
     * caller holds the account ({@code Accounts.hold}), so that two sets are never in force.
     */
    public void store(AccountId account, NewBackupCodes codes, Origin origin) {
        Instant now = clock.instant();
        sets.end(account, now);
        sets.add(account, codes, now);
        events.fire(SecurityEvent.own(BACKUP_CODES_ISSUED, Outcome.DONE, account, origin, now)
                .with(new FactorId(KIND, ALL)));
    }

    private static int left(Optional<LiveSet> set) {
        return set.map(LiveSet::left).orElse(0);
    }

    /** A right code that is not used yet. */
    private record Unused(BackupCodeSets sets, long code, Instant at, OptionalInt left) implements Examined.Match {

        @Override
        public boolean spend() {
            return sets.spend(code, at);
        }
    }
}
