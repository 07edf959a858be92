package org.wardkey.totp;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Base64;
import org.wardkey.identity.enrolment.SetUp;
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

    String sealPending(TotpSeed seed, SetUp setUp) {
        return Base64.getEncoder().encodeToString(vault.seal(seed.key(), of(setUp)));
    }

    TotpSeed open(PendingTotp pending) {
        byte[] sealed = Base64.getDecoder().decode(pending.sealedSeed());
        return new TotpSeed(vault.open(sealed, of(pending.setUp())));
    }

    static Binding ofRow(long row) {
        return new Binding("totp_factor.seed", Long.toString(row));
    }

    private static Binding of(SetUp setUp) {
        return new Binding("pending_totp", setUp.account().value() + "/" + setUp.name());
    }
}
