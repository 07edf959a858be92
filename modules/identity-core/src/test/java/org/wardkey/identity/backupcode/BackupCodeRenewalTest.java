package org.wardkey.identity.backupcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Injected;
import org.wardkey.identity.MovableClock;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.InMemoryAccounts;
import org.wardkey.identity.backupcode.BackupCodeRenewal.Renewal;
import org.wardkey.identity.factor.Factors;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.FreshProofs;
import org.wardkey.identity.factor.StandInFactor;
import org.wardkey.identity.password.Hashers;

@DisplayName("Invariant 10: new backup codes")
class BackupCodeRenewalTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final AccountId asha =
            accounts.active(PersonKind.DOCTOR, "Asha", new EmailAddress("asha@hospital.example"));
    private final MovableClock clock = new MovableClock(NOW);
    private final StandInFactor app = new StandInFactor("app", true);
    private final Stored codes = new Stored();
    private final List<BackupCode> shown = new ArrayList<>();
    private final BackupCodeRenewal renewal = Injected.into(
            new BackupCodeRenewal(), codes, new BackupCodeRecord(accounts, Factors.of(app), codes), clock);

    @Test
    void afterAFreshProofTheCodesThatAreShownAreTheOnesThatAreStored() {
        app.give(asha, "app-1");

        assertThat(regenerate(FreshProofs.given(asha, NOW))).isEqualTo(new Renewal.Renewed());

        assertThat(shown).hasSize(10);
        assertThat(codes.stored)
                .singleElement()
                .satisfies(stored -> assertThat(stored.codes()).isEqualTo(shown));
    }

    @Test
    @DisplayName("need a proof of the last five minutes, of one's own, and not of a time to come")
    void proof() {
        app.give(asha, "app-1");
        var proof = FreshProofs.given(asha, NOW);

        assertThat(regenerate(FreshProofs.ofPassword(asha, NOW)))
                .as("of the password alone")
                .isEqualTo(new Renewal.ProofNeeded());
        assertThat(regenerate(FreshProofs.given(new AccountId(99), NOW))).isEqualTo(new Renewal.ProofNeeded());
        assertThat(regenerate(FreshProofs.given(asha, NOW.plusNanos(1)))).isEqualTo(new Renewal.ProofNeeded());
        clock.move(FreshProof.LIFETIME.minus(Duration.ofNanos(1)));
        assertThat(regenerate(proof)).isInstanceOf(Renewal.Renewed.class);
        clock.move(Duration.ofNanos(1));
        assertThat(regenerate(proof)).isEqualTo(new Renewal.ProofNeeded());

        assertThat(codes.stored).hasSize(1);
        assertThat(codes.prepared)
                .as("ten slow hashes are nobody's for the asking")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("are not given to who has no factor that they could stand in for")
    void nothingToBackUp() {
        assertThat(regenerate(FreshProofs.given(asha, NOW))).isEqualTo(new Renewal.NothingToBackUp());

        assertThat(codes.stored).isEmpty();
    }

    private Renewal regenerate(FreshProof proof) {
        return renewal.regenerate(asha, proof, Origin.server(), shown::addAll);
    }

    private static final class Stored extends BackupCodes {

        private final List<NewBackupCodes> stored = new ArrayList<>();
        private int prepared;

        @Override
        public NewBackupCodes prepare() {
            prepared++;
            return NewBackupCodes.prepare(Hashers.quick(), new SecureRandom());
        }

        @Override
        public void store(AccountId account, NewBackupCodes codes, Origin origin) {
            stored.add(codes);
        }
    }
}
