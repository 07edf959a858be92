package org.wardkey.identity.backupcode;

import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.password.PasswordHasher;

/** Backup codes for tests of those who issue them: counted, not kept. */
public class CountedBackupCodes extends BackupCodes {

    private final Map<AccountId, Integer> left = new HashMap<>();
    private final Consumer<Action> recorder;

    public CountedBackupCodes(Consumer<Action> recorder) {
        this.recorder = recorder;
    }

    @Override
    public int left(AccountId account) {
        return left.getOrDefault(account, 0);
    }

    @Override
    public NewBackupCodes prepare() {
        var hasher = (PasswordHasher) Proxy.newProxyInstance(
                PasswordHasher.class.getClassLoader(),
                new Class<?>[] {PasswordHasher.class},
                (proxy, method, arguments) -> new byte[32]);
        return NewBackupCodes.prepare(hasher, new SecureRandom());
    }

    @Override
    public void store(AccountId account, NewBackupCodes codes, Origin origin) {
        left.put(account, codes.codes().size());
        recorder.accept(Action.BACKUP_CODES_ISSUED);
    }
}
