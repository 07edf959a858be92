package org.wardkey.identity.backupcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.factor.SecondFactor;
import org.wardkey.identity.password.PasswordHasher;

/**
 * Backup codes: ten, each good for one use (invariant 2; NIST N6, N7; ASVS V6.5.1, V6.5.2). They stand in for a factor
 * and are none by themselves.
 *
 * <p>A set has one salt, so that one slow hash finds a code among ten: salts of their own would need ten.
 */
@ApplicationScoped
public class BackupCodes implements SecondFactor {

    /** The kind of factor that backup codes are. */
    public static final FactorKind KIND = new FactorKind("backup-code");

    private static final int SALT_BYTES = 16;

    @Inject
    private BackupCodeSets sets;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** Makes ten codes and their hashes. Slow, so do it before the transaction that stores them. */
    public NewBackupCodes prepare() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        List<BackupCode> codes = Stream.generate(() -> BackupCode.random(random))
                .limit(NewBackupCodes.COUNT)
                .toList();
        return new NewBackupCodes(
                codes,
                salt,
                codes.stream().map(code -> hasher.digest(code.digits(), salt)).toList());
    }

    /** Makes these the account's codes; earlier ones stop working. In the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(AccountId account, NewBackupCodes codes) {
        sets.replace(account, codes, clock.instant());
    }

    /** Notes that the person has written their codes down. */
    public void acknowledge(AccountId account) {
        sets.acknowledge(account, clock.instant());
    }

    /** Whether the account has codes that its person never said they wrote down. */
    public boolean unseen(AccountId account) {
        return sets.find(account).filter(set -> !set.acknowledged()).isPresent();
    }

    @Override
    public FactorKind kind() {
        return KIND;
    }

    @Override
    public boolean recognises(String typed) {
        return BackupCode.read(typed).isPresent();
    }

    /** One slow hash in every case, also where the account has no codes. */
    @Override
    public Examined examine(AccountId account, String typed) {
        Optional<BackupCodeSets.StoredSet> set = sets.find(account);
        byte[] salt = set.map(BackupCodeSets.StoredSet::salt).orElseGet(() -> new byte[SALT_BYTES]);
        Optional<BackupCode> code = BackupCode.read(typed);
        byte[] digest =
                hasher.digest(code.orElseGet(() -> BackupCode.random(random)).digits(), salt);
        if (code.isEmpty() || set.isEmpty()) {
            return new Examined.NoMatch();
        }
        int left = set.get().left() - 1;
        return switch (sets.look(account, digest)) {
            case NONE -> new Examined.NoMatch();
            case USED -> new Examined.AlreadyUsed();
            case UNUSED -> new CodeMatch(sets, account, digest, clock, left);
        };
    }

    @Override
    public List<EnrolledFactor> enrolled(AccountId account) {
        return sets.find(account).stream()
                .map(set -> new EnrolledFactor(KIND, "", set.issuedAt(), Optional.empty(), OptionalInt.of(set.left())))
                .toList();
    }

    @Override
    public boolean standsAlone() {
        return false;
    }

    @Override
    public int removeAll(AccountId account) {
        return sets.remove(account);
    }

    /** A code that is the account's and was not used when it was looked up. */
    private record CodeMatch(BackupCodeSets sets, AccountId account, byte[] digest, Clock clock, int stillLeft)
            implements Examined.Match {

        @Override
        public boolean spend() {
            return sets.spend(account, digest, clock.instant());
        }

        @Override
        public OptionalInt left() {
            return OptionalInt.of(stillLeft);
        }

        @Override
        public String toString() {
            return "CodeMatch";
        }
    }
}
