package org.wardkey.identity.backupcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.backupcode.BackupCodeRenewal.Renewal;
import org.wardkey.identity.factor.SecondFactors;

/** The transaction of a renewal: the new codes, the end of the old ones and the entry about it, or none of these. */
@ApplicationScoped
@Transactional
class BackupCodeRecord {

    private Accounts accounts;
    private SecondFactors factors;
    private BackupCodes codes;

    @Inject
    BackupCodeRecord(Accounts accounts, SecondFactors factors, BackupCodes codes) {
        this.accounts = accounts;
        this.factors = factors;
        this.codes = codes;
    }

    @SuppressWarnings("NullAway.Init")
    protected BackupCodeRecord() {
        // for the container's proxy
    }

    public Renewal replace(AccountId account, NewBackupCodes fresh, Origin origin, Consumer<List<BackupCode>> keep) {
        accounts.hold(account);
        if (!factors.any(account)) {
            return new Renewal.NothingToBackUp();
        }
        codes.store(account, fresh, origin);
        keep.accept(fresh.codes());
        return new Renewal.Renewed();
    }
}
