package org.wardkey.totp;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Base64;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.vault.Binding;
import org.wardkey.identity.vault.Vault;

/** Seals seeds for the two places they rest at: a row of the table, and a pending set-up in somebody's session. */
@Dependent
class SeedSealing {

    private final Vault vault;

    @Inject
    SeedSealing(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(TotpSeed seed, long row) {
        return vault.seal(seed.key(), ofRow(row));
    }

    TotpSeed open(byte[] sealed, long row) {
        return new TotpSeed(vault.open(sealed, ofRow(row)));
    }

    String sealPending(TotpSeed seed, AccountId account, String enrolment) {
        return Base64.getEncoder().encodeToString(vault.seal(seed.key(), ofPending(account, enrolment)));
    }

    TotpSeed open(PendingTotp pending) {
        byte[] sealed = Base64.getDecoder().decode(pending.sealedSeed());
        return new TotpSeed(vault.open(sealed, ofPending(pending.account(), pending.enrolment())));
    }

    static Binding ofRow(long row) {
        return new Binding("totp_factor.seed", Long.toString(row));
    }

    private static Binding ofPending(AccountId account, String enrolment) {
        return new Binding("pending_totp", account.value() + "/" + enrolment);
    }
}
